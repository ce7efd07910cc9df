package org.xttsworkbench.ui.training;

import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.control.chart.ChartWords;
import org.xttsworkbench.ui.words.Texts;

/** What the charts of a run say of places and curves. */
final class RunChartWords implements ChartWords {
    private final Texts texts;
    private final DoubleFunction<String> place;

    private RunChartWords(Texts texts, DoubleFunction<String> place) {
        this.texts = texts;
        this.place = place;
    }

    /** For a chart over steps. */
    static RunChartWords ofSteps(Texts texts, Supplier<@Nullable ShownRun> run) {
        return new RunChartWords(texts, x -> texts.get("chart.place", epoch(run.get(), x), Math.round(x)));
    }

    /** For a chart over seconds of training. */
    static RunChartWords ofTime(Texts texts) {
        return new RunChartWords(texts, x -> texts.get("chart.time", org.xttsworkbench.ui.words.Quantities.clock(x)));
    }

    private static long epoch(@Nullable ShownRun run, double step) {
        int perEpoch = run == null ? 1 : run.stepsPerEpoch();
        return (long) Math.max(1, Math.ceil(step / perEpoch));
    }

    @Override
    public String place(double x) {
        return place.apply(x);
    }

    @Override
    public String smoothed(String name) {
        return texts.get("chart.smoothed", name);
    }

    @Override
    public String raw(String name) {
        return texts.get("chart.raw", name);
    }

    @Override
    public String point(String name, double x) {
        return texts.get("chart.point", name, place.apply(x));
    }

    @Override
    public String summary(String name, String last, String lowest, boolean rising) {
        return texts.get(rising ? "chart.summary.rising" : "chart.summary.falling", name, last, lowest);
    }

    @Override
    public String empty() {
        return texts.get("chart.empty");
    }
}
