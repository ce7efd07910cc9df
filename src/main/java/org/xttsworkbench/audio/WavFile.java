package org.xttsworkbench.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.xttsworkbench.storage.AtomicFile;

/** Writes 16-bit mono wav files, whole or not at all. */
public final class WavFile {
    private static final int HEADER = 44;
    private static final int CHUNK = 1 << 15;
    private static final long MOST_BYTES = 0xffff_ffffL - HEADER;

    /** Produces the sound of a file block by block. */
    @FunctionalInterface
    public interface Sound {
        /** @param sink takes blocks at the file's sample rate */
        void writeTo(BlockSink sink) throws IOException;
    }

    private WavFile() {}

    /** The 16-bit value of a sample: times 32768, rounded to the nearest (ties to even), clipped, never wrapped. */
    public static short pcm16(float sample) {
        return (short) Math.max(-32768, Math.min(32767, Math.rint(sample * 32768.0)));
    }

    /** Writes {@code sound} atomically; samples that were read from a 16-bit file are written unchanged. */
    public static void write(Path file, Waveform sound) throws IOException {
        stream(file, sound.sampleRate(), sink -> sink.accept(sound));
    }

    /** Writes sound of any length atomically, without holding it in memory. */
    public static void stream(Path file, int sampleRate, Sound sound) throws IOException {
        AtomicFile.write(file, channel -> {
            long[] bytes = {0};
            put(channel, ByteBuffer.allocate(HEADER));
            sound.writeTo(block -> {
                if (block.sampleRate() != sampleRate) {
                    throw new IllegalArgumentException("block at " + block.sampleRate() + " Hz");
                }
                bytes[0] += 2L * block.length();
                if (bytes[0] > MOST_BYTES) {
                    throw new IOException(file + " would be longer than a wav file can be (4 GiB).");
                }
                putSamples(channel, block.samples());
            });
            channel.position(0);
            put(channel, header(sampleRate, bytes[0]));
        });
    }

    private static void putSamples(FileChannel channel, float[] samples) throws IOException {
        ByteBuffer buffer =
                ByteBuffer.allocate(2 * Math.min(CHUNK, samples.length)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < samples.length; at += CHUNK) {
            buffer.clear();
            for (int i = at; i < Math.min(samples.length, at + CHUNK); i++) {
                buffer.putShort(pcm16(samples[i]));
            }
            put(channel, buffer.flip());
        }
    }

    private static ByteBuffer header(int sampleRate, long dataBytes) {
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (dataBytes + HEADER - 8)).put(ascii("WAVE"));
        header.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        header.putInt(sampleRate).putInt(2 * sampleRate).putShort((short) 2).putShort((short) 16);
        return header.put(ascii("data")).putInt((int) dataBytes).flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void put(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
