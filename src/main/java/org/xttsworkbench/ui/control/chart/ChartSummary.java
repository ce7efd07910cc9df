package org.xttsworkbench.ui.control.chart;

import java.util.List;
import java.util.Locale;

/** A chart in words: for each curve its last value, its lowest and where it goes. */
final class ChartSummary {
    private static final int TREND_SHARE = 10;

    private ChartSummary() {}

    static String of(String name, List<ChartSeries> series, ChartWords words, Locale locale) {
        StringBuilder text = new StringBuilder(name).append('.');
        boolean any = false;
        for (ChartSeries one : series) {
            int last = one.points().size() - 1;
            while (last >= 0 && Float.isNaN(one.points().mean(last))) {
                last--;
            }
            if (last >= 0) {
                any = true;
                int before = Math.max(0, last - Math.max(1, one.points().size() / TREND_SHARE));
                text.append(' ')
                        .append(words.summary(
                                one.name(),
                                MarkPainter.number(one.shown(last), locale),
                                MarkPainter.number(
                                        one.points().lowest(0, one.points().size()), locale),
                                one.shown(last) > one.shown(before)));
            }
        }
        return any ? text.toString() : text.append(' ').append(words.empty()).toString();
    }
}
