package org.xttsworkbench.ui.window;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.Chip;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Notice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** Notifications at the bottom right, above the keys, two at most; bad ones stay until they are closed. */
final class NoticeArea extends VBox {
    private static final int AT_ONCE = 2;
    private static final Duration SHOWN = Duration.seconds(6);

    private final Workbench workbench;
    private final Texts texts = Texts.of(NoticeArea.class);

    NoticeArea(Workbench workbench) {
        super(8);
        this.workbench = workbench;
        setAlignment(Pos.BOTTOM_RIGHT);
        getStyleClass().add("notice-area");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        workbench.notices().addListener((ListChangeListener<Notice>) change -> show());
        show();
    }

    private void show() {
        getChildren().removeIf(node -> !workbench.notices().contains((Notice) node.getUserData()));
        for (Notice notice : workbench.notices()) {
            boolean shown = getChildren().stream().anyMatch(node -> node.getUserData() == notice);
            if (!shown && getChildren().size() < AT_ONCE) {
                getChildren().add(box(notice));
            }
        }
    }

    private Node box(Notice notice) {
        Label sentence = new Label(notice.sentence());
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox box = new HBox(new FontIcon(Chip.icon(notice.tone())), sentence);
        box.getStyleClass().addAll("notice", notice.tone().styleClass());
        box.setUserData(notice);
        for (Action action : notice.actions()) {
            box.getChildren()
                    .add(Buttons.of(
                            new Action(action.words(), action.icon(), action.keys(), () -> {
                                workbench.notices().remove(notice);
                                action.run().run();
                            }),
                            "link"));
        }
        box.getChildren()
                .add(Buttons.icon(
                        Feather.X,
                        texts.get("notice.close"),
                        () -> workbench.notices().remove(notice)));
        box.setAccessibleRole(javafx.scene.AccessibleRole.TEXT);
        box.setAccessibleText(notice.sentence());
        if (!notice.stays()) {
            PauseTransition wait = new PauseTransition(SHOWN);
            wait.setOnFinished(event -> workbench.notices().remove(notice));
            wait.play();
        }
        return box;
    }
}
