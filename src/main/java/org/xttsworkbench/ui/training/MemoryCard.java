package org.xttsworkbench.ui.training;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.training.StepMetrics;
import org.xttsworkbench.ui.control.chart.AxisUnit;
import org.xttsworkbench.ui.control.chart.ChartMarks;
import org.xttsworkbench.ui.control.chart.ChartOptions;
import org.xttsworkbench.ui.control.chart.ChartSeries;
import org.xttsworkbench.ui.control.chart.RunChart;
import org.xttsworkbench.ui.control.chart.SeriesStyle;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** Memory over the time of a run: training over other programs, of the graphics card or, without one, of the computer. */
final class MemoryCard extends VBox {
    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    private final TrainingViewModel model;
    private final Texts texts;
    private final RunChart chart;
    private final Label title = new Label();
    private final Label value = new Label();
    private final Label of = new Label();

    MemoryCard(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "chart-card");
        title.getStyleClass().add("heading");
        value.getStyleClass().add("strong");
        of.getStyleClass().addAll("small", "muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, title, space, value, of);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chart-head");
        chart = new RunChart(RunChartWords.ofTime(texts));
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head, chart);
        model.run().addListener(o -> rebuild());
        rebuild();
    }

    private void rebuild() {
        ShownRun run = model.run().get();
        chart.series().clear();
        if (run != null) {
            chart.series()
                    .addAll(
                            new ChartSeries(
                                    texts.get("memory.training"),
                                    SeriesStyle.AREA,
                                    run.curves().memory()),
                            new ChartSeries(
                                    texts.get("memory.others"),
                                    SeriesStyle.AREA_OF_OTHERS,
                                    run.curves().otherMemory()));
        }
        refresh();
    }

    /** The run has new points. */
    void refresh() {
        ShownRun run = model.run().get();
        StepMetrics last = run == null ? null : run.curves().last();
        boolean card = last != null && last.gpuMemoryBytes() != null;
        title.setText(texts.get(card ? "memory.card" : "memory.host"));
        chart.setName(title.getText());
        if (run == null || last == null) {
            value.setText("");
            of.setText("");
            return;
        }
        @Nullable Long used = last.usedBytes() == null ? last.ownBytes() : last.usedBytes();
        @Nullable Long total = last.totalBytes();
        value.setText(used == null ? "" : Quantities.memoryGigabytes(used));
        of.setText(total == null ? "" : texts.get("memory.of", Quantities.memoryGigabytes(total)));
        chart.setOptions(ChartOptions.FROM_ZERO);
        double elapsed = Math.max(1, run.curves().elapsed());
        boolean hours = elapsed > 3 * HOUR;
        chart.setAxis(
                0,
                elapsed,
                new AxisUnit(hours ? HOUR : MINUTE, elapsed, texts.get(hours ? "memory.hours" : "memory.minutes")));
        ChartMarks.@Nullable Limit limit = total == null
                ? null
                : new ChartMarks.Limit(
                        total / Quantities.MEMORY_GIGABYTE,
                        texts.get(card ? "memory.limit.card" : "memory.limit.host", Quantities.memoryGigabytes(total)));
        Ending ending = model.ending().get();
        ChartMarks.@Nullable Event event = ending != null && !ending.kind().isGood()
                ? new ChartMarks.Event(run.curves().elapsed(), texts.get("memory.ended"))
                : null;
        chart.setMarks(new ChartMarks(null, null, limit, event));
        chart.dataChanged();
    }
}
