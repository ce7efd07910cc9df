package org.xttsworkbench.ui.control.chart;

import javafx.scene.paint.Color;
import org.xttsworkbench.ui.control.ColorRole;

/** The colours of a chart by their role. */
enum ChartColor implements ColorRole {
    GROUND("-wb-chart-ground", "#ffffff"),
    TEXT("-wb-chart-text", "#24292f"),
    MUTED("-wb-chart-muted", "#57606a"),
    GRID("-wb-chart-grid", "#e7ebef"),
    AXIS("-wb-chart-axis", "#868f99"),
    SERIES_1("-wb-chart-series-1", "#0969da"),
    SERIES_1_RAW("-wb-chart-series-1-raw", "#b6d8f7"),
    SERIES_2("-wb-chart-series-2", "#bc4c00"),
    SERIES_3("-wb-chart-series-3", "#24292f"),
    OTHERS("-wb-chart-others", "#eaeef2"),
    LIMIT("-wb-chart-limit", "#cf222e"),
    BAND("-wb-chart-band", "#fff8c5"),
    BAND_TEXT("-wb-chart-band-text", "#7d4e00");

    private final String property;
    private final String initial;

    ChartColor(String property, String initial) {
        this.property = property;
        this.initial = initial;
    }

    @Override
    public String property() {
        return property;
    }

    @Override
    public Color initial() {
        return Color.web(initial);
    }
}
