package org.xttsworkbench.ui.window;

import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.theme.Appearance;

/** The circle beside a step's name: its number, or an icon of its state. */
final class StepMark extends StackPane {
    private final int number;
    private @Nullable Animation turning;

    StepMark(int number) {
        this.number = number;
        getStyleClass().add("step-mark");
    }

    static String styleClass(StepState.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void show(StepState.Kind kind) {
        getStyleClass().setAll("step-mark", styleClass(kind));
        if (turning != null) {
            turning.stop();
            turning = null;
        }
        Ikon icon = switch (kind) {
            case DONE -> Feather.CHECK;
            case ATTENTION -> Feather.ALERT_TRIANGLE;
            case FAILED -> Feather.X;
            case RUNNING -> Feather.LOADER;
            case READY, NOT_YET -> null;
        };
        Node content = icon == null ? new Label(String.valueOf(number)) : new FontIcon(icon);
        getChildren().setAll(content);
        if (kind == StepState.Kind.RUNNING && Appearance.moves(this)) {
            turning = turn(content);
        }
    }

    private static Animation turn(Node ring) {
        RotateTransition turn = new RotateTransition(Duration.seconds(2), ring);
        turn.setByAngle(360);
        turn.setInterpolator(Interpolator.LINEAR);
        turn.setCycleCount(Animation.INDEFINITE);
        turn.play();
        return turn;
    }
}
