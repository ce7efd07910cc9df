package org.xttsworkbench.dataset;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.project.ProjectLayout;

/** Keeps two processes from changing one dataset at the same time. The system frees it when its owner dies. */
final class DatasetLock {
    private static final long PAUSE_MILLISECONDS = 50;

    /** What is done while nobody else may change the dataset. */
    interface Work<R> {
        R run() throws IOException;
    }

    private DatasetLock() {}

    /**
     * Does the work while no other process changes the dataset.
     *
     * @throws FailureException with reason BUSY when another process does
     */
    static <R> R holding(ProjectLayout layout, Work<R> work) throws IOException {
        return holding(layout, 0, work);
    }

    /**
     * As above, but waits for whoever changes the dataset.
     *
     * @param seconds how long at most
     */
    static <R> R holding(ProjectLayout layout, int seconds, Work<R> work) throws IOException {
        Path file = layout.dataset().resolve(".lock");
        Files.createDirectories(layout.dataset());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            boolean mine = lock(channel) != null;
            while (!mine && System.nanoTime() < end) {
                pause();
                mine = lock(channel) != null;
            }
            if (!mine) {
                throw new FailureException(
                        FailureReason.BUSY,
                        "Another process is changing the dataset of " + layout.root() + ".",
                        "Wait until it has ended and try again.");
            }
            return work.run();
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while another process changes the dataset");
        }
    }
}
