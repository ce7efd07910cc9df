package org.xttsworkbench.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.training.EvaluationMetrics;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.SegmentedChoice;
import org.xttsworkbench.ui.control.TwoSidedBar;
import org.xttsworkbench.ui.control.chart.AxisUnit;
import org.xttsworkbench.ui.control.chart.ChartMarks;
import org.xttsworkbench.ui.control.chart.ChartSeries;
import org.xttsworkbench.ui.control.chart.RunChart;
import org.xttsworkbench.ui.control.chart.SeriesPyramid;
import org.xttsworkbench.ui.control.chart.SeriesStyle;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The chart of the losses: training smoothed over its raw values, evaluation, the best epoch, other runs. */
final class LossCard extends VBox {
    private static final double USUAL_SMOOTHING = 0.45;

    private final TrainingViewModel model;
    private final Texts texts;
    private final RunChart chart;
    private final Slider smoothing = new Slider(0, 1, USUAL_SMOOTHING);
    private LossPart part = LossPart.TOTAL;
    private Set<String> compared = Set.of();

    LossCard(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "chart-card");
        chart = new RunChart(RunChartWords.ofSteps(texts, () -> model.run().get()));
        chart.setName(texts.get("loss.title"));
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(head(), chart);
        smoothing.valueProperty().addListener((o, was, now) -> chart.setSmoothing(now.doubleValue()));
        model.run().addListener(o -> rebuild());
        rebuild();
    }

    private Node head() {
        Label title = new Label(texts.get("loss.title"));
        title.getStyleClass().add("heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        SegmentedChoice<LossPart> parts =
                new SegmentedChoice<>(List.of(LossPart.values()), one -> texts.get("loss.part." + one), chosen -> {
                    part = chosen;
                    rebuild();
                });
        Label smooth = new Label(texts.get("loss.smoothing"));
        smooth.getStyleClass().add("small");
        smooth.setLabelFor(smoothing);
        smoothing.setPrefWidth(48);
        smoothing.setMinWidth(48);
        smoothing.setAccessibleText(smooth.getText());
        CheckBox logarithmic = new CheckBox(texts.get("loss.log"));
        logarithmic.getStyleClass().add("small");
        logarithmic.setMinWidth(Region.USE_PREF_SIZE);
        logarithmic.selectedProperty().addListener((o, was, now) -> chart.setLogarithmic(now));
        Button all = Buttons.icon(Feather.MAXIMIZE_2, texts.get("chart.all"), chart::showAll);
        // Its place is kept, so that nothing moves with the first zoom.
        chart.viewportProperty().addListener((o, was, now) -> all.setVisible(!now.showsAll()));
        all.setVisible(false);
        smooth.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane names = new FlowPane(
                8,
                4,
                title,
                ChartLegend.line(texts.get("loss.training"), SeriesStyle.RAW_AND_SMOOTHED),
                ChartLegend.line(texts.get("loss.evaluation"), SeriesStyle.POINTS));
        names.setAlignment(Pos.CENTER_LEFT);
        HBox smoothed = new HBox(8, smooth, smoothing);
        smoothed.setAlignment(Pos.CENTER_LEFT);
        TwoSidedBar head = new TwoSidedBar(names);
        head.right().setHgap(4);
        head.right()
                .getChildren()
                .addAll(
                        parts,
                        smoothed,
                        logarithmic,
                        Buttons.icon(Feather.ZOOM_IN, texts.get("chart.zoom-in"), () -> chart.zoom(0.5)),
                        all);
        return head;
    }

    /** Shows the evaluations of other runs too. */
    void compare(Set<String> runs) {
        if (!compared.equals(runs)) {
            compared = Set.copyOf(runs);
            rebuild();
        }
    }

    private void rebuild() {
        ShownRun run = model.run().get();
        if (run == null) {
            chart.series().clear();
            return;
        }
        chart.series()
                .setAll(new ChartSeries(
                        texts.get("loss.training"),
                        SeriesStyle.RAW_AND_SMOOTHED,
                        run.curves().loss(part)));
        for (RunSummary other : model.runs()) {
            if (compared.contains(other.name()) && !other.name().equals(run.name())) {
                chart.series().add(other(run, other));
            }
        }
        chart.series()
                .add(new ChartSeries(
                        texts.get("loss.evaluation"),
                        SeriesStyle.POINTS,
                        run.curves().evaluation(part)));
        chart.setSmoothing(smoothing.getValue());
        refresh();
    }

    /** Another run's evaluations, by epochs: its steps are stretched to this run's. */
    private ChartSeries other(ShownRun run, RunSummary other) {
        SeriesPyramid points = new SeriesPyramid(1 << 12);
        double stretch = other.file() == null
                ? 1
                : run.stepsPerEpoch() / (double) other.file().stepsPerEpoch();
        for (EvaluationMetrics one : other.evaluations()) {
            points.append(one.step() * stretch, value(one));
        }
        return new ChartSeries(texts.get("loss.other", RunNames.time(other, texts)), SeriesStyle.COMPARED, points);
    }

    private double value(EvaluationMetrics one) {
        return switch (part) {
            case TOTAL -> one.evalLoss();
            case SOUND -> one.evalLossMelCe();
            case TEXT -> one.evalLossTextCe();
        };
    }

    /** The run has new points. */
    void refresh() {
        ShownRun run = model.run().get();
        if (run == null) {
            return;
        }
        double end = model.phase().get().isAlive() ? run.plannedSteps() : Math.max(1, run.lastStep());
        for (ChartSeries one : chart.series()) {
            end = one.style() == SeriesStyle.COMPARED
                    ? Math.max(end, one.points().lastX())
                    : end;
        }
        chart.setAxis(0, end, new AxisUnit(run.stepsPerEpoch(), 0, texts.get("chart.epoch")));
        chart.setMarks(marks(run));
        chart.setLive(model.phase().get().isAlive());
        chart.dataChanged();
    }

    private ChartMarks marks(ShownRun run) {
        Optional<EvaluationMetrics> best = run.epochRows().best();
        if (best.isEmpty()) {
            return ChartMarks.NONE;
        }
        EvaluationMetrics one = best.get();
        String number = Quantities.decimal(value(one), 3);
        ChartMarks.@Nullable Band band = run.epochRows().evaluationsSinceBest() > 0
                ? new ChartMarks.Band(one.step(), run.lastStep(), texts.get("loss.no-better"))
                : null;
        return new ChartMarks(
                new ChartMarks.Best(one.step(), value(one), texts.get("loss.best", one.epoch(), number)),
                band,
                null,
                null);
    }

    RunChart chart() {
        return chart;
    }
}
