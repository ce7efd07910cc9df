package org.xttsworkbench.app;

import java.util.Random;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.xttsworkbench.bench.Figure;
import org.xttsworkbench.ui.control.chart.AxisUnit;
import org.xttsworkbench.ui.control.chart.ChartSeries;
import org.xttsworkbench.ui.control.chart.ChartWords;
import org.xttsworkbench.ui.control.chart.RunChart;
import org.xttsworkbench.ui.control.chart.SeriesPyramid;
import org.xttsworkbench.ui.control.chart.SeriesStyle;

/**
 * Times the frames of a chart with a million points while new points come and it is zoomed in and out all the time: as
 * large as it is beside a run in a window of 1280 x 800, then filling the window.
 */
final class ChartFrames {
    private static final int POINTS = 1_000_000;
    private static final double WIDTH = 670;
    private static final double HEIGHT = 230;

    private final SeriesPyramid points = new SeriesPyramid();
    private final RunChart chart = new RunChart(new NoWords());
    private int newest = POINTS;

    /** Makes the chart with its points. */
    ChartFrames() {
        SeriesPyramid evaluation = new SeriesPyramid();
        Random random = new Random(2);
        for (int i = 1; i <= POINTS; i++) {
            double loss = 2.5 + Math.exp(-i / 200_000.0);
            points.append(i, loss + 0.2 * random.nextGaussian());
            if (i % 20_000 == 0) {
                evaluation.append(i, loss);
            }
        }
        chart.series()
                .addAll(
                        new ChartSeries("training", SeriesStyle.RAW_AND_SMOOTHED, points),
                        new ChartSeries("evaluation", SeriesStyle.POINTS, evaluation));
        chart.setSmoothing(0.6);
        chart.setAxis(0, POINTS, new AxisUnit(1000, 0, "epoch"));
    }

    /** Puts the chart into the window in place of its content. */
    void measure(Stage stage, Consumer<Figure> measured, Runnable done) {
        chart.setMaxSize(WIDTH, HEIGHT);
        stage.getScene().setRoot(new StackPane(chart));
        time("as beside a run", small -> {
            measured.accept(small);
            chart.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            time("filling the window", large -> {
                measured.accept(large);
                done.run();
            });
        });
    }

    private void time(String size, Consumer<Figure> done) {
        String name = "chart of a million points, zooming while points come, " + size;
        new FrameTimes(this::move, values -> done.accept(FrameTimes.figure(name, POINTS, values))).start();
    }

    private void move(int frame) {
        chart.zoom(frame / 40 % 2 == 0 ? 0.9 : 1 / 0.9);
        points.append(++newest, 2.5);
        chart.dataChanged();
        chart.layout();
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
