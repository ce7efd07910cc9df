package org.xttsworkbench.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Whether a wav file is shorter than its header promises, which FFmpeg passes over. */
final class WavEnd {
    private static final int CHUNK_HEADER = 8;
    private static final int FIRST_CHUNK = 12;
    private static final int MOST_CHUNKS = 1000;

    /** Programs that write to a pipe put the largest length there that they can. */
    private static final long UNKNOWN_LENGTH = 0x7fff_0000L;

    private WavEnd() {}

    /** True when the file is wav and its sound should go on after its end. */
    static boolean isMissing(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer start = read(channel, 0, FIRST_CHUNK);
            if (!tag(start, 0).equals("RIFF") || !tag(start, 8).equals("WAVE")) {
                return false;
            }
            long at = FIRST_CHUNK;
            for (int i = 0; i < MOST_CHUNKS && at + CHUNK_HEADER <= channel.size(); i++) {
                ByteBuffer chunk = read(channel, at, CHUNK_HEADER);
                long length = Integer.toUnsignedLong(chunk.getInt(4));
                if (tag(chunk, 0).equals("data")) {
                    return length < UNKNOWN_LENGTH && at + CHUNK_HEADER + length > channel.size();
                }
                // Chunks begin at even places.
                at += CHUNK_HEADER + length + (length & 1);
            }
            return false;
        }
    }

    private static ByteBuffer read(FileChannel channel, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) > 0) {}
        return bytes;
    }

    private static String tag(ByteBuffer bytes, int at) {
        byte[] tag = new byte[4];
        bytes.get(at, tag);
        return new String(tag, StandardCharsets.ISO_8859_1);
    }
}
