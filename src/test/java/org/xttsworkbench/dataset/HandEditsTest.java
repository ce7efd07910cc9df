package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.project.ProjectStore;

/** Tables that were changed by hand beside a review that went on. */
class HandEditsTest {
    @TempDir
    Path folder;

    private DatasetFixture fixture;
    private List<Clip> clips;

    @BeforeEach
    void dataset() throws IOException {
        fixture = new DatasetFixture(folder);
        fixture.create(
                fixture.give("spoken-15.wav", "a.wav", "One."),
                fixture.give("spoken-20.wav", "b.wav", "Two."),
                fixture.give("spoken-04.wav", "c.wav", "Three."));
        clips = fixture.store().clips();
    }

    private void review(Edit... edits) throws IOException {
        new EditLog(fixture.layout().edits()).append(List.of(EditEntry.Step.of(edits)));
    }

    private void byHand(String text, String other) throws IOException {
        for (Path table :
                List.of(fixture.layout().trainingManifest(), fixture.layout().evaluationManifest())) {
            Files.writeString(table, Files.readString(table).replace(text, other));
        }
    }

    private List<String> update() throws IOException {
        fixture.warnings.clear();
        new ReviewUpdate(new ProjectStore(fixture.project)).run(fixture.context());
        return fixture.warnings;
    }

    private List<String> texts() throws IOException {
        return fixture.store().clips().stream().map(Clip::text).sorted().toList();
    }

    private String id(String text) {
        return clips.stream()
                .filter(c -> c.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aTableThatIsOldDoesNotTakeBackWhatTheReviewChanged() throws IOException {
        review(new Edit.Text(id("One."), "One, reviewed."), new Edit.Exclude(id("Three."), true));
        byHand("Two.", "Two, by hand.");
        assertThat(update())
                .containsExactly(
                        "1 clip was changed by hand in the tables of the dataset; that is part of the review now.");
        assertThat(texts()).containsExactly("One, reviewed.", "Two, by hand.");
        assertThat(update()).isEmpty();
    }

    @Test
    void whereBothChangedTheReviewCountsAndTheTableIsOneStepBack() throws IOException {
        review(new Edit.Text(id("Two."), "Two, reviewed."));
        byHand("Two.", "Two, by hand.");
        assertThat(update()).anyMatch(w -> w.startsWith("1 clip was changed in the review after the tables"));
        assertThat(texts()).contains("Two, reviewed.").doesNotContain("Two, by hand.");
        Review review = fixture.store().review();
        new EditLog(fixture.layout().edits()).append(List.of(review.undo().orElseThrow()));
        update();
        assertThat(texts()).contains("Two, by hand.");
    }

    @Test
    void aDeletedLineTakesAClipOutAndOnePutBackBringsItBack() throws IOException {
        Path table = fixture.layout().trainingManifest();
        String line = Files.readAllLines(table).get(1);
        Files.writeString(table, Files.readString(table).replace(line + "\n", ""));
        update();
        assertThat(texts()).hasSize(2);
        Files.writeString(table, Files.readString(table) + line + "\n");
        update();
        assertThat(texts()).hasSize(3);
    }

    @Test
    void aClipThatWasCutOtherwiseSinceIsTold() throws IOException {
        Clip clip = clips.get(0);
        review(new Edit.Recut(
                List.of(clip.id()),
                List.of(new org.xttsworkbench.dataset.edit.Cut(
                        clip.startSample(), clip.endSample() - 1_000, "Cut.", ""))));
        byHand(clip.text(), "By hand.");
        assertThat(update()).anyMatch(w -> w.contains("but cut otherwise in the review since"));
        assertThat(texts()).hasSize(3).contains("Cut.");
    }
}
