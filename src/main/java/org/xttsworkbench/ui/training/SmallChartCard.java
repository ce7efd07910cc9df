package org.xttsworkbench.ui.training;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xttsworkbench.training.StepMetrics;
import org.xttsworkbench.ui.control.SegmentedChoice;
import org.xttsworkbench.ui.control.chart.AxisUnit;
import org.xttsworkbench.ui.control.chart.ChartOptions;
import org.xttsworkbench.ui.control.chart.ChartSeries;
import org.xttsworkbench.ui.control.chart.RunChart;
import org.xttsworkbench.ui.control.chart.SeriesStyle;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** One of the lesser curves: learning rate, gradient norm, time of steps and loading, or how busy the device is. */
final class SmallChartCard extends VBox {
    private final TrainingViewModel model;
    private final Texts texts;
    private final RunChart chart;
    private final Label value = new Label();
    private SmallChart shown = SmallChart.LEARNING_RATE;

    SmallChartCard(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "chart-card");
        value.getStyleClass().addAll("strong", "small");
        value.setMinWidth(Region.USE_PREF_SIZE);
        chart = new RunChart(RunChartWords.ofSteps(texts, () -> model.run().get()));
        VBox.setVgrow(chart, Priority.ALWAYS);
        SegmentedChoice<SmallChart> choice =
                new SegmentedChoice<>(List.of(SmallChart.values()), one -> texts.get("small." + one), chosen -> {
                    shown = chosen;
                    rebuild();
                });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, choice, space, value);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chart-head");
        getChildren().addAll(head, chart);
        model.run().addListener(o -> rebuild());
        rebuild();
    }

    private void rebuild() {
        ShownRun run = model.run().get();
        chart.series().clear();
        if (run == null) {
            return;
        }
        RunCurves curves = run.curves();
        switch (shown) {
            case LEARNING_RATE ->
                chart.series()
                        .add(new ChartSeries(
                                texts.get("small.LEARNING_RATE"), SeriesStyle.LINE, curves.learningRate()));
            case GRADIENT ->
                chart.series()
                        .add(new ChartSeries(
                                texts.get("small.gradient.full"), SeriesStyle.RAW_AND_SMOOTHED, curves.gradientNorm()));
            case SPEED ->
                chart.series()
                        .addAll(
                                new ChartSeries(
                                        texts.get("small.step-time"),
                                        SeriesStyle.RAW_AND_SMOOTHED,
                                        curves.stepSeconds()),
                                new ChartSeries(
                                        texts.get("small.load-time"),
                                        SeriesStyle.AREA_OF_OTHERS,
                                        curves.loaderSeconds()));
            case LOAD ->
                chart.series()
                        .add(new ChartSeries(
                                texts.get("small.utilisation"), SeriesStyle.RAW_AND_SMOOTHED, curves.utilisation()));
        }
        chart.setSmoothing(0.4);
        chart.setOptions(ChartOptions.FROM_ZERO);
        chart.setName(texts.get("small." + shown));
        refresh();
    }

    /** The run has new points. */
    void refresh() {
        ShownRun run = model.run().get();
        StepMetrics last = run == null ? null : run.curves().last();
        if (run == null || last == null) {
            value.setText("");
            return;
        }
        value.setText(
                switch (shown) {
                    case LEARNING_RATE -> SettingText.decimal(rounded(last.learningRate()));
                    case GRADIENT -> Quantities.decimal(last.gradientNorm(), 2);
                    case SPEED -> texts.get("small.seconds", Quantities.decimal(run.pace(), 2));
                    case LOAD ->
                        last.utilisationPercent() == null ? "" : texts.get("small.percent", last.utilisationPercent());
                });
        chart.setAxis(0, run.plannedSteps(), new AxisUnit(run.stepsPerEpoch(), 0, ""));
        chart.dataChanged();
    }

    private static double rounded(double rate) {
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.1e", rate));
    }
}
