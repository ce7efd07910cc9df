package org.xttsworkbench.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xttsworkbench.job.Progress;

/** Progress with time left: one line that is drawn over on a terminal, a new line now and then elsewhere. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final PrintStream err;
    private final boolean terminal;
    private final long quietNanos;
    /** Where a stage began; stages may take turns, as training and evaluating do. */
    private record Begun(long nanos, double done) {}

    private final Map<String, Begun> begun = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private String stage = "";
    private long lastShown;
    private boolean open;

    ProgressBar(PrintStream err, boolean terminal, long quietNanos) {
        this.err = err;
        this.terminal = terminal;
        this.quietNanos = quietNanos;
    }

    void show(Progress progress) {
        long now = System.nanoTime();
        Begun start = begun.get(progress.stage());
        boolean first = start == null;
        if (first) {
            end();
        }
        if (start == null || (!progress.stage().equals(stage) && progress.done() <= start.done())) {
            start = new Begun(now, progress.done());
            begun.put(progress.stage(), start);
        }
        stage = progress.stage();
        boolean finished = progress.total() > 0 && progress.done() >= progress.total();
        boolean firstEnd = finished && ended.add(stage);
        if (!first && !firstEnd && now - lastShown < (terminal ? 100_000_000L : quietNanos)) {
            return;
        }
        lastShown = now;
        String text = text(progress, start, now);
        if (terminal) {
            err.print("\r\u001b[K" + text);
            err.flush();
            open = true;
        } else {
            err.println(text);
        }
    }

    private String text(Progress progress, Begun start, long now) {
        if (progress.total() <= 0) {
            return stage + " ...";
        }
        double share = Math.min(1, progress.done() / progress.total());
        StringBuilder line = new StringBuilder(stage).append(' ');
        if (terminal) {
            int filled = (int) Math.round(share * WIDTH);
            line.append('[')
                    .append("#".repeat(filled))
                    .append(" ".repeat(WIDTH - filled))
                    .append("] ");
        }
        line.append(String.format(Locale.ROOT, "%3.0f %%", 100 * share));
        double worked = progress.done() - start.done();
        if (worked > 0 && share < 1) {
            double left = (now - start.nanos()) / worked * (progress.total() - progress.done());
            line.append(", ").append(words(Duration.ofNanos((long) left))).append(" left");
        }
        if (!progress.detail().isEmpty()) {
            line.append(" (").append(progress.detail()).append(')');
        }
        return line.toString();
    }

    /** A duration as people say it: "42 s", "3 min 5 s", "2 h 10 min". */
    static String words(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        } else if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        return seconds / 3600 + " h " + seconds / 60 % 60 + " min";
    }

    /** Leaves the line, so that something else can be printed. */
    void end() {
        if (open) {
            err.println();
            open = false;
        }
    }
}
