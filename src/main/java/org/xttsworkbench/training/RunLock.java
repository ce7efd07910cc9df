package org.xttsworkbench.training;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;

/**
 * Says that a process works on a run. The system holds the lock and frees it when its owner dies, however that happens,
 * so a dead owner's lock is simply free. The file names the owner for people and stays when the lock is freed.
 */
public final class RunLock implements Closeable {
    private static final int TRIES = 20;
    private static final int PAUSE_MILLISECONDS = 50;

    /** Locks of this process: opening a locked file a second time here would free it when closed. */
    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private RunLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes the lock; the folder of {@code file} must exist.
     *
     * @throws FailureException with reason BUSY when a living process holds it
     */
    public static RunLock acquire(Path file) throws IOException {
        // Somebody who only looks whether the lock is held holds it for a moment.
        for (int i = 0; i < TRIES; i++) {
            Optional<RunLock> lock = tryAcquire(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            pause();
        }
        throw new FailureException(
                FailureReason.BUSY,
                "Another process (" + owner(file) + ") is training the run " + runName(file) + ".",
                "Stop it with \"train stop\" or wait until it ends.");
    }

    /** Whether a living process holds the lock. */
    public static boolean isHeld(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        Optional<RunLock> lock = tryAcquire(file);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    private static synchronized Optional<RunLock> tryAcquire(Path file) throws IOException {
        Path key = file.toAbsolutePath().normalize();
        if (HELD.contains(key)) {
            return Optional.empty();
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = null;
        try {
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            return Optional.empty();
        }
        HELD.add(key);
        channel.truncate(0)
                .write(ByteBuffer.wrap(
                        ("process " + ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        return Optional.of(new RunLock(key, channel, lock));
    }

    private static String owner(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? "unknown" : text;
        } catch (IOException e) {
            // Windows lets nobody read a locked file.
            return "unknown";
        }
    }

    private static String runName(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? "" : String.valueOf(folder.getFileName());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (RunLock.class) {
            HELD.remove(file);
            lock.release();
            channel.close();
        }
    }
}
