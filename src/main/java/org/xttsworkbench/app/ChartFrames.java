package org.xttsworkbench.app;

import java.util.Random;
import java.util.function.Consumer;
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

/**
 * Times the frames of a chart with a million points while new points come and it is zoomed in and out all the time: as
 * large as it is beside a run in a window of 1280 x 800, then filling the window.
 */
final class ChartFrames {
    private static final int POINTS = 1_000_000;
    private static final double WIDTH = 670;
    private static final double HEIGHT = 230;

    private ChartFrames() {}

    /** Puts the chart into the window in place of its content. */
    static void measure(Stage stage, Consumer<Figure> measured, Runnable done) {
        measure(stage, WIDTH, HEIGHT, "as beside a run", small -> {
            measured.accept(small);
            measure(stage, Double.MAX_VALUE, Double.MAX_VALUE, "filling the window", large -> {
                measured.accept(large);
                done.run();
            });
        });
    }

    private static void measure(Stage stage, double width, double height, String size, Consumer<Figure> done) {
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
        chart.setMaxSize(width, height);
        Parent root = new StackPane(chart);
        stage.getScene().setRoot(root);
        FrameTimes.Move move = frame -> {
            chart.zoom(frame / 40 % 2 == 0 ? 0.9 : 1 / 0.9);
            points.append(POINTS + frame + 1, 2.5);
            chart.dataChanged();
            chart.layout();
        };
        new FrameTimes(
                        move,
                        values -> done.accept(FrameTimes.figure(
                                "chart of a million points, zooming while points come, " + size, POINTS, values)))
                .start();
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
