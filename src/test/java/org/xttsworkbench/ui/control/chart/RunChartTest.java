package org.xttsworkbench.ui.control.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.theme.Theme;

@ExtendWith(ApplicationExtension.class)
class RunChartTest {
    private static final int STEPS = 1000;

    private static final double NEAR = 0.15;

    private RunChart chart;
    private Scene scene;

    @Start
    void start(Stage stage) {
        chart = new RunChart(new PlainWords());
        ChartSeries loss = new ChartSeries("loss", SeriesStyle.RAW_AND_SMOOTHED, new SeriesPyramid());
        ChartSeries evaluation = new ChartSeries("evaluation", SeriesStyle.POINTS, new SeriesPyramid());
        for (int i = 1; i <= STEPS; i++) {
            loss.points().append(i, 3 + Math.exp(-i / 200.0) + 0.1 * Math.sin(i));
            if (i % 250 == 0) {
                evaluation.points().append(i, 3 + Math.exp(-i / 200.0));
            }
        }
        chart.series().addAll(loss, evaluation);
        chart.setName("Loss");
        chart.setSmoothing(0.5);
        chart.setAxis(0, STEPS, new AxisUnit(100, 0, "epoch"));
        scene = new Scene(new StackPane(chart), 600, 300);
        Appearance.apply(scene, Theme.LIGHT, 100);
        stage.setScene(scene);
        stage.show();
    }

    /** Robots disagree about the sign of a wheel's turn. */
    private ScrollEvent wheelUp() {
        double x = chart.getWidth() / 2;
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                100,
                x,
                100,
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                40,
                0,
                40,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private int pixels(FxRobot robot, Color color) {
        WritableImage image = new WritableImage(600, 300);
        robot.interact(() -> scene.snapshot(image));
        PixelReader reader = image.getPixelReader();
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color found = reader.getColor(x, y);
                // Of a thin line that lies between two rows of pixels, none has the whole of its colour.
                count += near(found, color) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean near(Color found, Color color) {
        return Math.abs(found.getRed() - color.getRed())
                        + Math.abs(found.getGreen() - color.getGreen())
                        + Math.abs(found.getBlue() - color.getBlue())
                < NEAR;
    }

    /** So many points are drawn by columns of pixels, also one that stands out alone. */
    @Test
    void aDenseCurveHasNoHolesAndKeepsItsExtremes(FxRobot robot) {
        ChartSeries dense = new ChartSeries("dense", SeriesStyle.RAW_AND_SMOOTHED, new SeriesPyramid());
        int points = 100_000;
        for (int i = 1; i <= points; i++) {
            dense.points().append(i, i == points / 2 ? 5 : 2 + Math.sin(i / 3000.0) + 0.2 * Math.sin(1.7 * i));
        }
        robot.interact(() -> {
            // The stage is as large as tests before left it, and a pointer that rests here has a line of its own.
            scene.getWindow().setWidth(600);
            scene.getWindow().setHeight(300);
            chart.setMouseTransparent(true);
            chart.hideReadout();
            chart.series().setAll(List.of(dense));
            chart.setSmoothing(0.5);
            chart.setAxis(1, points, new AxisUnit(1, 0, "step"));
        });
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        WritableImage image = new WritableImage(600, 300);
        robot.interact(() -> scene.snapshot(image));
        int peak = 300;
        // Within the axes; the frame of the focus has the curve's colour.
        for (int x = 60; x < chart.getWidth() - 20; x++) {
            assertThat(inked(image, x, "#0969da")).as("smoothed, column %s", x).isTrue();
            assertThat(inked(image, x, "#b6d8f7")).as("raw, column %s", x).isTrue();
            peak = Math.min(peak, top(image, x, "#b6d8f7"));
        }
        int usual = top(image, 120, "#b6d8f7");
        assertThat(peak).as("the one point of 5 stands above the rest").isLessThan(usual - 60);
    }

    private static boolean inked(WritableImage image, int x, String color) {
        return top(image, x, color) < image.getHeight();
    }

    /** The first row from above that has this colour in a column. */
    private static int top(WritableImage image, int x, String web) {
        Color color = Color.web(web);
        int y = 0;
        while (y < image.getHeight() && !near(image.getPixelReader().getColor(x, y), color)) {
            y++;
        }
        return y;
    }

    @Test
    void curvesAreDrawnInTheThemesColoursAndAChangeOfThemeRepaints(FxRobot robot) {
        assertThat(pixels(robot, Color.web("#0969da"))).as("line").isGreaterThan(200);
        assertThat(pixels(robot, Color.web("#b6d8f7"))).as("raw values").isGreaterThan(200);
        assertThat(pixels(robot, Color.web("#bc4c00"))).as("evaluation").isGreaterThan(20);
        robot.interact(() -> Appearance.apply(scene, Theme.DARK, 100));
        assertThat(pixels(robot, Color.web("#58a6ff"))).as("line, dark").isGreaterThan(200);
        assertThat(pixels(robot, Color.web("#0969da"))).as("line, light").isZero();
    }

    @Test
    void theWheelZoomsDraggingPansAndDoubleClickShowsAll(FxRobot robot) {
        for (int i = 0; i < 5; i++) {
            robot.interact(() -> chart.fireEvent(wheelUp()));
        }
        Viewport zoomed = chart.viewportProperty().get();
        assertThat(zoomed.showsAll()).isFalse();
        double middle = (zoomed.from() + zoomed.to()) / 2;
        assertThat(middle).isBetween(STEPS * 0.3, STEPS * 0.7);
        robot.drag(chart).moveBy(80, 0).drop();
        Viewport panned = chart.viewportProperty().get();
        assertThat(panned.from()).isLessThan(zoomed.from());
        assertThat(panned.width()).isCloseTo(zoomed.width(), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(panned.following()).isFalse();
        robot.doubleClickOn(chart);
        assertThat(chart.viewportProperty().get().showsAll()).isTrue();
    }

    @Test
    void keysReadZoomAndFollow(FxRobot robot) {
        robot.interact(chart::requestFocus);
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        Readout first = chart.readoutProperty().get().orElseThrow();
        assertThat(first.x()).isLessThanOrEqualTo(STEPS);
        assertThat(first.lines())
                .extracting(Readout.Line::name)
                .containsExactly("loss smoothed", "loss raw", "evaluation at 750");
        assertThat(chart.getAccessibleText()).isEqualTo(first.sentence());
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertThat(chart.readoutProperty().get().orElseThrow().x()).isLessThan(first.x());
        robot.interact(() -> chart.zoom(0.1));
        robot.interact(() -> chart.panBy(300));
        assertThat(chart.viewportProperty().get().following()).isFalse();
        robot.write("f");
        assertThat(chart.viewportProperty().get().following()).isTrue();
        assertThat(chart.viewportProperty().get().to()).isEqualTo(STEPS);
        robot.write("0");
        assertThat(chart.viewportProperty().get().showsAll()).isTrue();
    }

    @Test
    void aReaderOfTheScreenHearsLastLowestAndTrend() {
        assertThat(chart.getAccessibleText()).startsWith("Loss.").contains("loss last 3.", "falling");
    }

    private static final class PlainWords implements ChartWords {
        @Override
        public String place(double x) {
            return "at " + Math.round(x);
        }

        @Override
        public String smoothed(String name) {
            return name + " smoothed";
        }

        @Override
        public String raw(String name) {
            return name + " raw";
        }

        @Override
        public String point(String name, double x) {
            return name + " " + place(x);
        }

        @Override
        public String summary(String name, String last, String lowest, boolean rising) {
            return name + " last " + last + ", lowest " + lowest + (rising ? ", rising" : ", falling");
        }

        @Override
        public String empty() {
            return "empty";
        }
    }
}
