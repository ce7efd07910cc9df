package org.xttsworkbench.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.words.Texts;

/** The cutting as it goes: how much in all, how long still, what was done, what is being done and to which recording. */
final class ProgressCard extends VBox {
    private final Texts texts = Texts.of(ProgressCard.class);
    private final Label percent = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox stages = new VBox(8);
    private final List<String> known = new ArrayList<>();
    private final Label file = new Label();

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
        getChildren().setAll(new HBox(title, space, percent), bar, stages, safe);
        job.course().addListener((property, before, now) -> show(now));
        show(job.course().get());
    }

    private void show(DatasetJob.@Nullable Course course) {
        if (course == null) {
            known.clear();
            stages.getChildren().clear();
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
