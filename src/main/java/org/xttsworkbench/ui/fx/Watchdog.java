package org.xttsworkbench.ui.fx;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Logs when the window's thread did not answer for more than 50 ms, with what it was doing. A person notices a tenth of
 * a second; work that long belongs into {@link Tasks}.
 */
public final class Watchdog implements Runnable {
    /** The longest that the window's thread may be busy, in milliseconds. */
    public static final int LIMIT_MS = 50;

    private static final Logger LOG = LogManager.getLogger(Watchdog.class);
    private static final int FRAMES = 25;

    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final Thread watched;
    private final LongConsumer blocked;

    /** Call on the window's thread, then run on a thread of its own; ends when that one is interrupted. */
    public Watchdog() {
        this(milliseconds -> {});
    }

    /** @param blocked told each time, in milliseconds, for measurements */
    public Watchdog(LongConsumer blocked) {
        this.watched = Thread.currentThread();
        this.blocked = blocked;
    }

    @Override
    public void run() {
        try {
            while (true) {
                long question = asked.incrementAndGet();
                long start = System.nanoTime();
                Platform.runLater(() -> answered.set(question));
                TimeUnit.MILLISECONDS.sleep(LIMIT_MS);
                if (answered.get() != question) {
                    tell(start, question);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            LOG.debug("The toolkit has ended; nothing is watched any more.");
        }
    }

    private void tell(long start, long question) throws InterruptedException {
        String doing = Arrays.stream(watched.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
        while (answered.get() != question) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        blocked.accept(milliseconds);
        LOG.info("The window did not answer for {} ms; it was here:{}", milliseconds, doing);
    }
}
