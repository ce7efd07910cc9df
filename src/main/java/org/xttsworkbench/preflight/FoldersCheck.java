package org.xttsworkbench.preflight;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.xttsworkbench.job.JobContext;

/** Writes to the folder of projects, forced to the disk, and measures how fast that is. */
public final class FoldersCheck implements SystemCheck {
    private static final String ID = CheckId.FOLDERS.id();
    private static final int BLOCK = 1 << 20;
    private static final int BLOCKS = 32;

    /** A checkpoint of 5.6 GB in 80 s. */
    private static final double NEED_MB_PER_SECOND = 70;

    private static final String REQUIRED = "writable; 70 MB/s to save a checkpoint in 80 s";
    private static final double FULL_BAR = 2.5;
    private static final double ROOM = 1.25;

    private final Path projects;

    public FoldersCheck(Path projects) {
        this.projects = projects;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public CheckResult run(JobContext context) {
        Path folder = DiskCheck.existing(projects);
        try {
            Path file = Files.createTempFile(folder, ".preflight", ".part");
            try {
                return judge(speed(file, context), folder);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return CheckResult.of(
                    ID,
                    CheckStatus.FAILED,
                    CheckResult.NONE,
                    REQUIRED,
                    folder + " cannot be written. Choose another folder for voices, or change its rights.");
        }
    }

    private static double speed(Path file, JobContext context) throws IOException {
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        long start = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < BLOCKS; i++) {
                context.checkCancelled();
                block.clear().putInt(i).rewind();
                while (block.hasRemaining()) {
                    channel.write(block);
                }
            }
            channel.force(true);
        }
        return BLOCKS * (BLOCK / 1e6) / ((System.nanoTime() - start) / 1e9);
    }

    static CheckResult judge(double megabytesPerSecond, Path folder) {
        boolean fast = megabytesPerSecond >= NEED_MB_PER_SECOND;
        double full = Math.max(megabytesPerSecond * ROOM, NEED_MB_PER_SECOND * FULL_BAR);
        return CheckResult.of(
                        ID,
                        fast ? CheckStatus.READY : CheckStatus.SLOW,
                        String.format(Locale.ROOT, "writable, %.0f MB/s", megabytesPerSecond),
                        REQUIRED,
                        fast ? folder.toString() : "Saving checkpoints takes long on the drive of " + folder + ".")
                .with(new Measure(megabytesPerSecond, NEED_MB_PER_SECOND, full));
    }
}
