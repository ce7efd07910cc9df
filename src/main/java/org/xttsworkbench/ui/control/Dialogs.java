package org.xttsworkbench.ui.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.fx.UiThread;
import org.xttsworkbench.ui.words.Texts;

/** Questions and small forms over the window, in its colours; their buttons are verbs. */
public final class Dialogs {

    private Dialogs() {}

    /** A dialog with content and one button that closes it. */
    public static Dialog<ButtonType> closable(@Nullable Window owner, String title, Node content) {
        ButtonType close = new ButtonType(Texts.of(Dialogs.class).get("close"), ButtonData.CANCEL_CLOSE);
        return make(owner, title, content, List.of(close));
    }

    /** A form, which begins at its first field; {@code accept} is the verb of its primary button. */
    public static Dialog<ButtonType> form(@Nullable Window owner, String title, Node content, String accept) {
        ButtonType yes = new ButtonType(accept, ButtonData.OK_DONE);
        ButtonType back = new ButtonType(Texts.of(Dialogs.class).get("back"), ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = make(owner, title, content, List.of(yes, back));
        beginAt(dialog, () -> {
            if (content.lookup(".text-field") instanceof TextField field) {
                field.requestFocus();
                field.selectAll();
            }
        });
        return dialog;
    }

    /** What has the focus at first: given later than by the dialog itself, which gives it to its button. */
    public static void beginAt(Dialog<ButtonType> dialog, Runnable first) {
        dialog.setOnShown(event -> UiThread.later(first));
    }

    /**
     * A question with a sentence and choices.
     *
     * @param choices verbs, the safest first: it is the default
     * @return the index of the choice; the last one, which changes nothing, when it was closed
     */
    public static int ask(@Nullable Window owner, String title, String sentence, List<String> choices) {
        return ask(owner, title, sentence, choices, new SimpleBooleanProperty());
    }

    /**
     * A question that may answer itself.
     *
     * @param settled once it is true nothing is left to ask: the dialog goes, as if the first choice had been made
     */
    public static int ask(
            @Nullable Window owner,
            String title,
            String sentence,
            List<String> choices,
            ObservableBooleanValue settled) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.setPrefWidth(460);
        words.setMinHeight(Region.USE_PREF_SIZE);
        List<ButtonType> buttons = choices.stream()
                .map(choice -> new ButtonType(
                        choice,
                        choice.equals(choices.get(0))
                                ? ButtonData.OK_DONE
                                : choice.equals(choices.get(choices.size() - 1))
                                        ? ButtonData.CANCEL_CLOSE
                                        : ButtonData.OTHER))
                .toList();
        Dialog<ButtonType> dialog = make(owner, title, new VBox(words), buttons);
        ChangeListener<Boolean> settle = (property, before, now) -> dialog.setResult(buttons.get(0));
        settled.addListener(settle);
        Optional<ButtonType> chosen = dialog.showAndWait();
        settled.removeListener(settle);
        int index = chosen.map(buttons::indexOf).orElse(-1);
        return index < 0 ? choices.size() - 1 : index;
    }

    /**
     * Asks with one of the system's own dialogs, over a window that keeps its full size.
     *
     * @param dialog shows it over the window and waits for what is chosen; null when nothing is
     */
    public static <T> @Nullable T choose(Window owner, Function<Window, @Nullable T> dialog) {
        boolean maximized = owner instanceof Stage stage && stage.isMaximized();
        T chosen = dialog.apply(owner);
        if (maximized) {
            UiThread.later(() -> ((Stage) owner).setMaximized(true));
        }
        return chosen;
    }

    /** Some window managers put a maximised window's dialog into the screen's corner, its title above the edge. */
    private static void keepOver(Window owner, DialogPane pane) {
        Window dialog = pane.getScene().getWindow();
        double x = owner.getX() + (owner.getWidth() - pane.prefWidth(-1)) / 2;
        double y = owner.getY() + (owner.getHeight() - pane.prefHeight(-1)) / 2;
        dialog.setX(x);
        dialog.setY(Math.max(owner.getY(), y));
    }

    /** Some window managers take a window that waits for a dialog out of its full size: the toolkit fixes its size then. */
    private static void keepMaximized(Stage owner, Window dialog) {
        dialog.addEventHandler(WindowEvent.WINDOW_SHOWING, showing -> {
            if (owner.isMaximized()) {
                dialog.addEventHandler(
                        WindowEvent.WINDOW_HIDDEN, hidden -> UiThread.later(() -> owner.setMaximized(true)));
            }
        });
    }

    private static Dialog<ButtonType> make(
            @Nullable Window owner, String title, Node content, List<ButtonType> buttons) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(title);
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        DialogPane pane = dialog.getDialogPane();
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        VBox body = new VBox(12, heading, content);
        pane.setContent(body);
        // Never smaller than what is in it: some window managers show a dialog as small as it may be.
        pane.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        pane.getButtonTypes().setAll(buttons);
        if (owner != null) {
            dialog.initOwner(owner);
            // It follows while it is open: theme and text size are chosen in one.
            Bindings.bindContent(
                    pane.getScene().getStylesheets(), owner.getScene().getStylesheets());
            pane.styleProperty().bind(owner.getScene().getRoot().styleProperty());
            Window window = pane.getScene().getWindow();
            window.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> UiThread.later(() -> keepOver(owner, pane)));
            if (owner instanceof Stage stage) {
                keepMaximized(stage, window);
            }
        }
        for (ButtonType type : buttons) {
            if (pane.lookupButton(type) instanceof Button button) {
                if (button.isDefaultButton()) {
                    button.getStyleClass().add("primary");
                }
                // Never cut off, however much longer one is than the others.
                ButtonBar.setButtonUniformSize(button, false);
                button.setMinWidth(Region.USE_PREF_SIZE);
            }
        }
        return dialog;
    }
}
