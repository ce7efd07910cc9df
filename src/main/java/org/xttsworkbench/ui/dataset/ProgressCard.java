package org.xttsworkbench.ui.dataset;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.words.Texts;

/** The cutting as it goes: how much, how long still, what is being done. */
final class ProgressCard extends VBox {
    private final Texts texts = Texts.of(ProgressCard.class);
    private final Label percent = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label stage = new Label();

    ProgressCard(DatasetJob job) {
        getStyleClass().addAll("card", "padded");
        Label title = new Label(texts.get("progress.title"));
        title.getStyleClass().add("heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        percent.getStyleClass().add("strong");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.get("progress.title"));
        Label safe = new Label(texts.get("progress.safe"));
        safe.getStyleClass().addAll("small", "muted");
        safe.setWrapText(true);
        getChildren().setAll(new HBox(title, space, percent), bar, stage, safe);
        job.course().addListener((property, before, now) -> show(now));
        show(job.course().get());
    }

    private void show(DatasetJob.@Nullable Course course) {
        if (course == null) {
            return;
        }
        bar.setProgress(course.fraction());
        stage.setText(course.stage());
        String done =
                course.fraction() < 0 ? "" : texts.get("progress.percent", (int) Math.round(course.fraction() * 100));
        percent.setText(course.remaining().isEmpty() ? done : done + " · " + course.remaining());
    }
}
