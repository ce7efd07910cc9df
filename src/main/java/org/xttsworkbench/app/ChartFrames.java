package org.xttsworkbench.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.xttsworkbench.bench.Figure;
import org.xttsworkbench.ui.control.chart.AxisUnit;
import org.xttsworkbench.ui.control.chart.ChartSeries;
import org.xttsworkbench.ui.control.chart.ChartWords;
import org.xttsworkbench.ui.control.chart.RunChart;
import org.xttsworkbench.ui.control.chart.SeriesPyramid;
import org.xttsworkbench.ui.control.chart.SeriesStyle;

/** Times the frames of a chart with a million points while new points come and it is zoomed in and out all the time. */
final class ChartFrames extends AnimationTimer {
    private static final int POINTS = 1_000_000;
    private static final int FRAMES = 400;
    private static final int WARM_UP = 60;
    private static final double BUDGET_MILLISECONDS = 1000.0 / 60;

    private final RunChart chart;
    private final SeriesPyramid points;
    private final Consumer<Figure> done;
    private final double[] intervals = new double[FRAMES];
    private final double[] drawing = new double[FRAMES];
    private int frame = -WARM_UP;
    private long last;

    private ChartFrames(RunChart chart, SeriesPyramid points, Consumer<Figure> done) {
        this.chart = chart;
        this.points = points;
        this.done = done;
    }

    /** Puts the chart into the window in place of its content. */
    static void measure(Stage stage, Consumer<Figure> done) {
        SeriesPyramid points = new SeriesPyramid();
        SeriesPyramid evaluation = new SeriesPyramid();
        Random random = new Random(2);
        for (int i = 1; i <= POINTS; i++) {
            double loss = 2.5 + Math.exp(-i / 200_000.0);
            points.append(i, loss + 0.2 * random.nextGaussian());
            if (i % 20_000 == 0) {
                evaluation.append(i, loss);
            }
        }
        RunChart chart = new RunChart(new NoWords());
        chart.series()
                .addAll(
                        new ChartSeries("training", SeriesStyle.RAW_AND_SMOOTHED, points),
                        new ChartSeries("evaluation", SeriesStyle.POINTS, evaluation));
        chart.setSmoothing(0.6);
        chart.setAxis(0, POINTS, new AxisUnit(1000, 0, "epoch"));
        Parent root = new StackPane(chart);
        stage.getScene().setRoot(root);
        new ChartFrames(chart, points, done).start();
    }

    @Override
    public void handle(long now) {
        if (frame >= 0) {
            intervals[frame] = (now - last) / 1e6;
        }
        last = now;
        chart.zoom(frame / 40 % 2 == 0 ? 0.9 : 1 / 0.9);
        points.append(POINTS + frame + WARM_UP + 1, 2.5);
        chart.dataChanged();
        long begin = System.nanoTime();
        chart.layout();
        if (frame >= 0) {
            drawing[frame] = (System.nanoTime() - begin) / 1e6;
        }
        if (++frame == FRAMES) {
            stop();
            done.accept(figure());
        }
    }

    private Figure figure() {
        Map<String, Double> values = new LinkedHashMap<>();
        Arrays.sort(drawing);
        double late = Arrays.stream(intervals)
                .filter(interval -> interval > 1.5 * BUDGET_MILLISECONDS)
                .count();
        Arrays.sort(intervals);
        values.put("points", (double) POINTS);
        values.put("framesPerSecond", 1000 * FRAMES / Arrays.stream(intervals).sum());
        values.put("frameMedianMilliseconds", intervals[FRAMES / 2]);
        values.put("frameWorstOf20Milliseconds", intervals[FRAMES * 95 / 100]);
        values.put("framesLatePercent", 100 * late / FRAMES);
        values.put("drawMedianMilliseconds", drawing[FRAMES / 2]);
        values.put("drawWorstOf20Milliseconds", drawing[FRAMES * 95 / 100]);
        return new Figure("chart of a million points, zooming while points come", values);
    }

    private static final class NoWords implements ChartWords {
        @Override
        public String place(double x) {
            return "";
        }

        @Override
        public String smoothed(String name) {
            return name;
        }

        @Override
        public String raw(String name) {
            return name;
        }

        @Override
        public String point(String name, double x) {
            return name;
        }

        @Override
        public String summary(String name, String latest, String lowest, boolean rising) {
            return name;
        }

        @Override
        public String empty() {
            return "";
        }
    }
}
