package org.xttsworkbench.job;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Threads for work beside the window. They do not keep the program alive, and whatever they throw is logged.
 */
public final class BackgroundThreads implements Executor {
    private static final Logger LOG = LogManager.getLogger(BackgroundThreads.class);

    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "background-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public void execute(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.error("Work in the background ended by a mistake of the program.", e);
                throw e;
            }
        });
    }
}
