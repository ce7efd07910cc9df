package org.xttsworkbench.ui.training;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.xttsworkbench.ui.control.chart.SeriesStyle;

/** Samples of lines with their names, for the title row of a chart. */
final class ChartLegend {
    private static final double LENGTH = 20;

    private ChartLegend() {}

    static Node line(String name, SeriesStyle style) {
        boolean points = style == SeriesStyle.POINTS;
        String color = points ? "legend-2" : style == SeriesStyle.COMPARED ? "legend-3" : "legend-1";
        Line line = new Line(0, 6, LENGTH, 6);
        line.getStyleClass().addAll("legend-line", color);
        Pane sample = new Pane(line);
        sample.setMinSize(LENGTH, 12);
        sample.setMaxHeight(12);
        if (points || style == SeriesStyle.COMPARED) {
            line.getStrokeDashArray().setAll(6.0, 3.0);
        }
        if (points) {
            Circle marker = new Circle(LENGTH / 2, 6, 3.5);
            marker.getStyleClass().addAll("legend-marker", color);
            sample.getChildren().add(marker);
        }
        Label words = new Label(name);
        words.getStyleClass().add("small");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(5, sample, words);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
