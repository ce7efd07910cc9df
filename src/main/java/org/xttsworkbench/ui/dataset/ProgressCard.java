package org.xttsworkbench.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.TextDirection;
import org.xttsworkbench.ui.words.Texts;

/**
 * The cutting as it goes: how much in all, how long still, what was done, what is being done and to which recording, and
 * the last words that were heard.
 */
final class ProgressCard extends VBox {
    private static final int HEARD_LINES = 5;

    private final Texts texts = Texts.of(ProgressCard.class);
    private final Label percent = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox stages = new VBox(8);
    private final List<String> known = new ArrayList<>();
    private final Label file = new Label();
    private final VBox heard = new VBox(6);
    private final Label heardTitle = new Label();
    private String lastHeard = "";

    ProgressCard(DatasetJob job) {
        getStyleClass().addAll("card", "padded");
        Label title = new Label(texts.get("progress.title"));
        title.getStyleClass().add("heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        percent.getStyleClass().add("strong");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("progress.title"));
        file.getStyleClass().addAll("small", "muted");
        Label safe = new Label(texts.get("progress.safe"));
        safe.getStyleClass().addAll("small", "muted");
        safe.setWrapText(true);
        heardTitle.setText(texts.get("progress.heard"));
        heardTitle.getStyleClass().add("field-label");
        heardTitle.managedProperty().bind(heardTitle.visibleProperty());
        heardTitle.visibleProperty().bind(Bindings.isNotEmpty(heard.getChildren()));
        getChildren().setAll(new HBox(title, space, percent), bar, stages, safe, heardTitle, heard);
        job.course().addListener((property, before, now) -> show(now));
        show(job.course().get());
    }

    private void show(DatasetJob.@Nullable Course course) {
        if (course == null) {
            known.clear();
            stages.getChildren().clear();
            heard.getChildren().clear();
            lastHeard = "";
            return;
        }
        bar.setProgress(course.fraction());
        String done =
                course.fraction() < 0 ? "" : texts.get("progress.percent", (int) Math.round(course.fraction() * 100));
        percent.setText(course.remaining().isEmpty() ? done : done + " · " + course.remaining());
        if (known.isEmpty() || !known.get(known.size() - 1).equals(course.stage())) {
            known.remove(course.stage());
            known.add(course.stage());
            stages.getChildren().setAll(known.stream().map(this::line).toList());
        }
        file.setText(course.file()
                .map(now -> texts.get("progress.file", now.place(), now.count(), now.name()))
                .orElse(""));
        course.file().ifPresent(now -> hear(now.heard()));
    }

    /** The newest line is the lowest and the strongest. */
    private void hear(String words) {
        if (words.isEmpty() || words.equals(lastHeard)) {
            return;
        }
        lastHeard = words;
        Label line = new Label(words);
        TextDirection.apply(line, words);
        line.setWrapText(true);
        heard.getChildren().forEach(older -> older.getStyleClass().add("muted"));
        heard.getChildren().add(line);
        if (heard.getChildren().size() > HEARD_LINES) {
            heard.getChildren().remove(0);
        }
    }

    /** The stages before the last are done; the last one says which recording it is at. */
    private HBox line(String stage) {
        boolean last = stage.equals(known.get(known.size() - 1));
        FontIcon icon = new FontIcon(last ? Feather.LOADER : Feather.CHECK);
        icon.getStyleClass().addAll("icon-small", last ? "icon-accent" : "icon-good");
        Label words = new Label(stage);
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, icon, words);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (last) {
            words.getStyleClass().add("strong");
            line.getChildren().add(file);
        }
        return line;
    }
}
