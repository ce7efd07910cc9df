package org.xttsworkbench.job;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Asks the same question again and again on a thread of its own, and tells each answer there.
 *
 * @param <T> the answer
 */
public final class Poller<T> implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(Poller.class);

    private final Supplier<T> question;
    private final Consumer<T> answer;
    private final long pauseMilliseconds;
    private final Thread thread;
    private volatile boolean closed;

    private Poller(String name, long pauseMilliseconds, Supplier<T> question, Consumer<T> answer) {
        this.question = question;
        this.answer = answer;
        this.pauseMilliseconds = pauseMilliseconds;
        this.thread = new Thread(this::poll, name);
        thread.setDaemon(true);
    }

    /** Begins at once, until closed; a question that fails is logged once and asked again. */
    public static <T> Poller<T> start(String name, long pauseMilliseconds, Supplier<T> question, Consumer<T> answer) {
        Poller<T> poller = new Poller<>(name, pauseMilliseconds, question, answer);
        poller.thread.start();
        return poller;
    }

    private void poll() {
        boolean told = false;
        while (!closed) {
            try {
                answer.accept(question.get());
            } catch (RuntimeException e) {
                if (!told) {
                    LOG.warn("{} failed.", thread.getName(), e);
                    told = true;
                }
            }
            try {
                Thread.sleep(pauseMilliseconds);
            } catch (InterruptedException e) {
                // Closed.
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
