package org.xttsworkbench.cli;

import java.util.List;
import java.util.Locale;
import org.xttsworkbench.dataset.Rejection;

/** What a dataset holds, as text for people. */
final class DatasetReportText {
    private static final int MOST_LINES = 20;

    private DatasetReportText() {}

    static String of(int clips, double seconds, int train, int eval, List<Rejection> rejected) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d clips, %d min %.1f s: %d to learn from, %d for evaluation.%n",
                clips,
                (long) seconds / 60,
                seconds % 60,
                train,
                eval));
        if (!rejected.isEmpty()) {
            text.append(rejected.size()).append(" left out:\n");
            for (Rejection rejection : rejected.subList(0, Math.min(MOST_LINES, rejected.size()))) {
                var span = rejection.span();
                text.append("  ").append(rejection.source());
                if (span != null) {
                    text.append(
                            String.format(Locale.ROOT, " from %.2f to %.2f s", span.startSeconds(), span.endSeconds()));
                }
                text.append(": ").append(rejection.reason()).append('\n');
            }
            if (rejected.size() > MOST_LINES) {
                text.append("  and more; dataset/rejected.csv has all of them\n");
            }
        }
        return text.toString();
    }
}
