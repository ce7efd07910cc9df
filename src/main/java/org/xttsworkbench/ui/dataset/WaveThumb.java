package org.xttsworkbench.ui.dataset;

import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.xttsworkbench.service.SoundService.Waves;

/** A small waveform; its colour is the theme's. */
final class WaveThumb extends Region {
    private static final double WIDTH = 130;
    private static final double HEIGHT = 20;
    private static final double STEP = 3;
    private static final double FULL_SCALE = 32768;

    WaveThumb(Optional<Waves> waves) {
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        waves.ifPresent(drawn -> getChildren().setAll(path(drawn)));
    }

    private static Path path(Waves waves) {
        Path path = new Path();
        path.getStyleClass().add("wave-thumb");
        int columns = waves.high().length;
        double loudest = 1;
        for (int i = 0; i < columns; i++) {
            loudest = Math.max(loudest, Math.max(waves.high()[i], -waves.low()[i]));
        }
        // Quiet recordings are drawn larger, so that their pauses can be seen; silence stays a line.
        double scale = HEIGHT / 2 / Math.max(loudest, FULL_SCALE / 8);
        for (double x = 0; x < WIDTH; x += STEP) {
            int from = (int) (x / WIDTH * columns);
            int to = Math.min(columns, (int) ((x + STEP) / WIDTH * columns) + 1);
            double height = 0.5;
            for (int i = from; i < to; i++) {
                height = Math.max(height, Math.max(waves.high()[i], -waves.low()[i]) * scale);
            }
            path.getElements()
                    .addAll(new MoveTo(x + 0.5, HEIGHT / 2 - height), new LineTo(x + 0.5, HEIGHT / 2 + height));
        }
        return path;
    }
}
