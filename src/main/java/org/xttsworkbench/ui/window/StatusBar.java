package org.xttsworkbench.ui.window;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.shell.DeviceLine;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The foot of the window: what computes and its memory, the running job, and that everything is saved. */
final class StatusBar extends HBox {
    private static final double ROOMY_FROM = 1000;

    private final Texts texts = Texts.of(StatusBar.class);
    private final HBox device = row();
    private final HBox job = row();
    private final BooleanProperty roomy = new SimpleBooleanProperty(true);
    private double scale = 1;
    private final Workbench workbench;

    StatusBar(Workbench workbench) {
        this.workbench = workbench;
        getStyleClass().add("status-bar");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label saved = new Label();
        saved.textProperty().bind(workbench.saved());
        saved.getStyleClass().add("muted");
        saved.setGraphic(small(Feather.CHECK));
        saved.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(device, silence(), space, job, divider(), saved);
        workbench.device().addListener((property, before, now) -> showDevice(now));
        workbench.jobs().addListener((ListChangeListener<ShownJob>) change -> showJobs());
        widthProperty().addListener(o -> roomy.set(getWidth() >= scale * ROOMY_FROM));
        Appearance.scale(this, size -> {
            scale = size;
            roomy.set(getWidth() >= scale * ROOMY_FROM);
        });
        showDevice(workbench.device().get());
        showJobs();
    }

    private Node silence() {
        Label words = new Label(texts.get("status.silent"), small(Feather.VOLUME_X));
        words.getStyleClass().add("muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox silence = row();
        silence.getChildren().addAll(divider(), words);
        silence.visibleProperty().bind(workbench.silent().and(roomy));
        silence.managedProperty().bind(silence.visibleProperty());
        return silence;
    }

    private static HBox row() {
        HBox row = new HBox(12);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private static Region divider() {
        Region line = new Region();
        line.getStyleClass().add("divider");
        return line;
    }

    private static FontIcon small(Feather icon) {
        FontIcon small = new FontIcon(icon);
        small.getStyleClass().add("icon-small");
        return small;
    }

    private void showDevice(@Nullable DeviceLine line) {
        device.getChildren().clear();
        if (line == null) {
            return;
        }
        device.getChildren().addAll(new FontIcon(Feather.CPU), new Label(line.name()));
        if (line.totalBytes() > 0) {
            Label title = new Label(texts.get(line.graphicsCard() ? "status.gpu-memory" : "status.memory"));
            title.getStyleClass().add("muted");
            ProgressBar bar = new ProgressBar(line.usedBytes() / (double) line.totalBytes());
            bar.setPrefWidth(90);
            Label words = new Label(texts.get(
                    "status.of",
                    Quantities.memoryGigabytes(line.usedBytes()),
                    Quantities.memoryGigabytes(line.totalBytes())));
            words.setMinWidth(Region.USE_PREF_SIZE);
            words.setAccessibleText(title.getText() + " " + words.getText());
            bar.setAccessibleText(words.getAccessibleText());
            device.getChildren().addAll(divider(), title, bar, words);
            // Large text in a small window leaves room for the number alone.
            for (Node first : List.of(title, bar)) {
                first.visibleProperty().bind(roomy);
                first.managedProperty().bind(roomy);
            }
        }
    }

    private void showJobs() {
        job.getChildren().clear();
        if (workbench.jobs().isEmpty()) {
            Label none = new Label(texts.get("status.no-work"));
            none.getStyleClass().add("muted");
            job.getChildren().add(none);
            return;
        }
        ShownJob shown = workbench.jobs().get(workbench.jobs().size() - 1);
        job.getChildren().add(new JobBar(shown, workbench));
        if (workbench.jobs().size() > 1) {
            Label more =
                    new Label(texts.get("status.more-jobs", workbench.jobs().size() - 1));
            more.setMinWidth(Region.USE_PREF_SIZE);
            job.getChildren().add(more);
        }
    }
}
