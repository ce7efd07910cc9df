package org.xttsworkbench.job;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl+C and SIGTERM for the job of a command line: the first asks it to stop safely, a second one to cancel.
 *
 * <p>The virtual machine answers a signal by running shutdown hooks and offers no public way to see a second one. Each
 * signal, however, has a thread named after it ("SIGINT handler") that waits for the shutdown to end, so the hook counts
 * those. It waits until the job has ended and its result is written, then ends the process with the job's exit code.
 */
public final class StopSignals {
    private static final int POLL_MILLISECONDS = 50;

    private final AtomicInteger signals = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Integer> exitCode = new AtomicReference<>();

    private StopSignals() {}

    /** Watches for signals from now on, until {@link #end}. */
    public static StopSignals watch() {
        StopSignals watch = new StopSignals();
        Runtime.getRuntime().addShutdownHook(new Thread(watch::hook, "stop-signals"));
        return watch;
    }

    /** For a command that ends at once: signals end the process as usual. */
    public static StopSignals ignored() {
        return new StopSignals();
    }

    /** How many signals have come. */
    public int count() {
        return signals.get();
    }

    /** Says that the job has ended and everything is written; a signal from now on finds nothing to wait for. */
    public void end(int code) {
        exitCode.set(code);
        ended.countDown();
    }

    private void hook() {
        if (ended.getCount() == 0) {
            return;
        }
        signals.set(1);
        try {
            while (!ended.await(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                signals.set(Math.max(1, handlers()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Integer code = exitCode.get();
        Runtime.getRuntime().halt(code == null ? 1 : code);
    }

    private static int handlers() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        Thread[] threads = new Thread[group.activeCount() + 16];
        int count = group.enumerate(threads);
        int handlers = 0;
        for (int i = 0; i < count; i++) {
            handlers += threads[i].getName().matches("SIG\\w+ handler") ? 1 : 0;
        }
        return handlers;
    }
}
