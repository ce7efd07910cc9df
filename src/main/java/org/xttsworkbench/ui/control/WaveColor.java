package org.xttsworkbench.ui.control;

import javafx.scene.paint.Color;

/** The colours of a waveform by their role. */
enum WaveColor implements ColorRole {
    GROUND("-wb-waveform-ground", "#ffffff"),
    OUTSIDE_GROUND("-wb-waveform-outside-ground", "#eaeef2"),
    FOOT("-wb-waveform-foot", "#f6f8fa"),
    GRID("-wb-waveform-grid", "#e7ebef"),
    TICK("-wb-waveform-tick", "#868f99"),
    LINE("-wb-waveform-line", "#d0d7de"),
    TEXT("-wb-waveform-text", "#24292f"),
    MUTED("-wb-waveform-muted", "#57606a"),
    PLAYED("-wb-waveform-played", "#0969da"),
    TO_COME("-wb-waveform-to-come", "#57606a"),
    OUTSIDE("-wb-waveform-outside", "#c3cad2"),
    EDGE("-wb-waveform-edge", "#0969da"),
    ON_EDGE("-wb-waveform-on-edge", "#ffffff"),
    CURRENT_GROUND("-wb-waveform-current-ground", "#ddf4ff"),
    UNSURE("-wb-waveform-unsure", "#bf8700"),
    PLAYHEAD("-wb-waveform-playhead", "#24292f");

    private final String property;
    private final String initial;

    WaveColor(String property, String initial) {
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
