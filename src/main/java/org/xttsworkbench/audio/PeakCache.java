package org.xttsworkbench.audio;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.storage.Sha256;

/**
 * Peaks of sound files, kept in a folder that may be deleted at any time. A file is told apart by its name, length and
 * time, so that looking at it costs no reading. Files that are quick to decode are not kept.
 */
public final class PeakCache {
    private static final int MAGIC = 0x5045414b;
    private static final int HEADER = 4 * Integer.BYTES + Long.BYTES;
    private static final int BLOCK = 64;
    private static final double KEPT_FROM_SECONDS = 60;

    private final Path folder;

    /** @param folder may be missing */
    public PeakCache(Path folder) {
        this.folder = folder;
    }

    /**
     * The peaks of a file: exact for a short one, of 64 samples each for a long one.
     *
     * @throws org.xttsworkbench.job.FailureException when it is not a sound file
     */
    public PeakTrack find(Path file, JobContext context) throws IOException {
        if (AudioDecoder.info(file).seconds() < KEPT_FROM_SECONDS) {
            return PeakTrack.of(file, 1, context);
        }
        Path kept = folder.resolve(key(file) + ".peaks");
        if (Files.exists(kept)) {
            try {
                return read(kept);
            } catch (IOException e) {
                // A damaged file is made anew.
                Files.deleteIfExists(kept);
            }
        }
        PeakTrack track = PeakTrack.of(file, BLOCK, context);
        write(kept, track);
        return track;
    }

    private static String key(Path file) throws IOException {
        String what = file.getFileName() + "|" + Files.size(file) + "|"
                + Files.getLastModifiedTime(file).toMillis();
        return Sha256.of(what.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    private static void write(Path kept, PeakTrack track) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + 2 * Short.BYTES * track.low().length);
        bytes.putInt(MAGIC).putInt(track.sampleRate()).putLong(track.samples());
        bytes.putInt(track.block()).putInt(track.low().length);
        bytes.asShortBuffer().put(track.low()).put(track.high());
        bytes.rewind();
        AtomicFile.write(kept, channel -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    private static PeakTrack read(Path kept) throws IOException {
        ByteBuffer bytes;
        try (FileChannel channel = FileChannel.open(kept)) {
            bytes = ByteBuffer.allocate((int) channel.size());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        }
        bytes.flip();
        if (bytes.remaining() < HEADER || bytes.getInt() != MAGIC) {
            throw new EOFException(kept + " does not hold peaks.");
        }
        int rate = bytes.getInt();
        long samples = bytes.getLong();
        int block = bytes.getInt();
        int count = bytes.getInt();
        if (count < 0 || bytes.remaining() != 2L * Short.BYTES * count) {
            throw new EOFException(kept + " is cut off.");
        }
        short[] low = new short[count];
        short[] high = new short[count];
        bytes.asShortBuffer().get(low).get(high);
        return new PeakTrack(rate, samples, block, low, high);
    }
}
