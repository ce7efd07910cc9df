package org.xttsworkbench.ui.control.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the read-out of a place: the values of all curves that reach it. */
final class ReadoutFinder {
    private ReadoutFinder() {}

    /** The place snaps to the bucket of the first curve that has one there. */
    static Readout at(double place, List<ChartSeries> series, ChartWords words, Locale locale) {
        double snapped = place;
        for (ChartSeries one : series) {
            int bucket = nearest(one.points(), place);
            if (one.style() != SeriesStyle.POINTS && one.style() != SeriesStyle.COMPARED && bucket >= 0) {
                snapped = one.points().x(bucket);
                break;
            }
        }
        List<Readout.Line> lines = new ArrayList<>();
        for (ChartSeries one : series) {
            int bucket = one.points().bucketAt(snapped);
            boolean reaches = bucket >= 0 && snapped <= one.points().lastX();
            if (one.style() == SeriesStyle.POINTS && bucket >= 0) {
                add(
                        lines,
                        words.point(one.name(), one.points().x(bucket)),
                        one.points().mean(bucket),
                        one,
                        locale);
            } else if (reaches && one.style() == SeriesStyle.RAW_AND_SMOOTHED) {
                add(lines, words.smoothed(one.name()), one.shown(bucket), one, locale);
                add(lines, words.raw(one.name()), one.points().mean(bucket), one, locale);
            } else if (reaches) {
                add(lines, one.name(), one.points().mean(bucket), one, locale);
            }
        }
        return new Readout(snapped, words.place(snapped), lines);
    }

    private static void add(List<Readout.Line> lines, String name, float value, ChartSeries series, Locale locale) {
        if (!Float.isNaN(value)) {
            boolean faint = series.style() == SeriesStyle.RAW_AND_SMOOTHED && !lines.isEmpty();
            lines.add(new Readout.Line(name, MarkPainter.number(value, locale), series.style(), faint));
        }
    }

    private static int nearest(SeriesPyramid points, double place) {
        int bucket = points.bucketAt(place);
        if (bucket < 0) {
            return points.size() > 0 ? 0 : -1;
        } else if (bucket + 1 < points.size() && points.x(bucket + 1) - place < place - points.x(bucket)) {
            return bucket + 1;
        }
        return bucket;
    }
}
