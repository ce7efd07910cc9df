package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.dataset.review.ReviewSteps;
import org.xttsworkbench.dataset.review.ReviewTable;
import org.xttsworkbench.dataset.validation.DatasetCheck;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.text.Language;

/**
 * What the review does to files. Each weakness of the predecessor's validation that is about files has its test here:
 * sound re-encoded in place, tables rewritten in place, texts such as "null" lost, no way to leave a clip out.
 */
class ReviewFilesTest {
    @TempDir
    Path folder;

    private DatasetFixture fixture;

    @BeforeEach
    void dataset() throws IOException {
        fixture = new DatasetFixture(folder);
        fixture.give("spoken-04.wav", "a.wav", "Would you rather walk along the river?");
        fixture.give("spoken-15.wav", "b.wav", "How many bridges does this city need?");
        fixture.give("spoken-20.wav", "c.wav", "null");
        fixture.create(fixture.recordings);
    }

    private ReviewedClip clip(int index) throws IOException {
        return List.copyOf(fixture.store().review().clips()).get(index);
    }

    private void perform(EditEntry step) throws IOException {
        new EditLog(fixture.layout().edits()).append(List.of(step));
    }

    private int update() throws IOException {
        return new ReviewUpdate(new ProjectStore(fixture.project)).run(JobContext.silent());
    }

    @Test
    void editsTouchNoSoundAndNoTableUntilTheUpdateWritesTheTablesWhole() throws IOException {
        Map<String, String> before = fixture.contents();
        perform(ReviewSteps.text(clip(0), "nan"));
        perform(ReviewSteps.excludeOrRestore(List.of(clip(1))));
        Map<String, String> edited = fixture.contents();
        edited.keySet().removeIf(name -> name.contains("edits"));
        assertThat(edited).isEqualTo(before);
        assertThat(update()).isZero();
        Map<String, String> updated = fixture.contents();
        assertThat(before.entrySet().stream().filter(e -> e.getKey().endsWith(".wav")))
                .allSatisfy(e -> assertThat(updated).contains(e));
        List<String> rows = Files.readAllLines(fixture.layout().trainingManifest());
        rows.addAll(Files.readAllLines(fixture.layout().evaluationManifest()));
        assertThat(rows).anyMatch(row -> row.contains("|nan|")).anyMatch(row -> row.contains("|null|"));
        assertThat(rows).noneMatch(row -> row.contains("bridges"));
        assertThat(Files.readString(fixture.layout().rejected())).contains("excluded by hand");
        update();
        assertThat(fixture.contents()).as("the same twice changes nothing").isEqualTo(updated);
    }

    @Test
    void aSplitAMergeAndATrimGiveFilesOfTheRecordingWhichIsNotTouched() throws IOException {
        Map<String, String> before = fixture.contents();
        ReviewedClip whole = clip(0);
        Clip cut = whole.clip();
        long middle = (cut.startSample() + cut.endSample()) / 2;
        perform(ReviewSteps.split(whole, middle));
        assertThat(update()).isEqualTo(2);
        Clip left = clip(0).clip();
        Waveform file = AudioDecoder.decode(fixture.store().file(left), 22050, JobContext.silent());
        Waveform original = AudioDecoder.decode(fixture.store().file(cut), 22050, JobContext.silent());
        assertThat((long) file.length()).isEqualTo(left.fileSamples());
        // The ends are faded and the resampler's filter sees other neighbours there, so the comparison ends before.
        for (int i = 0; i < file.length() - 1000; i++) {
            assertThat(file.samples()[i]).isEqualTo(original.samples()[i]);
        }
        assertThat(fixture.store().clips().get(0).fileSha256()).hasSize(64);
        perform(ReviewSteps.merge(clip(0), clip(1), 11, Language.ENGLISH));
        assertThat(update()).as("the file of the whole is there").isZero();
        assertThat(clip(0).clip().text()).isEqualTo(cut.text());
        perform(ReviewSteps.trim(
                fixture.store().review(), clip(0), cut.startSample() + 500, cut.endSample() - 500, 1L << 40));
        assertThat(update()).isEqualTo(1);
        Map<String, String> after = fixture.contents();
        before.forEach((name, digest) -> {
            if (name.endsWith(".wav") || name.startsWith("recordings")) {
                assertThat(after).as("recordings and clips stay").containsEntry(name, digest);
            }
        });
        assertThat(new DatasetCheck(fixture.layout(), ClipJudge.NONE).run(JobContext.silent()))
                .isEmpty();
    }

    @Test
    void aDatasetThatIsMadeAgainKeepsWhatTheReviewDid() throws IOException {
        perform(ReviewSteps.text(clip(0), "Would you rather swim?"));
        perform(ReviewSteps.split(clip(1), clip(1).clip().startSample() + 15_000));
        update();
        fixture.create(fixture.recordings);
        assertThat(fixture.store().clips()).hasSize(4);
        assertThat(fixture.store().clips().get(0).text()).isEqualTo("Would you rather swim?");
        assertThat(fixture.store().clips())
                .allSatisfy(c -> assertThat(fixture.store().file(c)).exists());
    }

    @Test
    void theTableGoesOutAndComesBackWithWhatWasChangedInIt() throws IOException {
        Path table = folder.resolve("review.csv");
        ReviewTable.write(table, fixture.store().review().clips());
        String text = Files.readString(table);
        assertThat(text).startsWith("clip|state|text|heard\n").contains("|to-review|null|null\n");
        String first = clip(0).id();
        String changed = text.replace("river?|", "\"\"river\"\" | today?|")
                .replace(
                        "Would you rather walk along the \"\"river\"\" | today?", "\"Would you \"\"walk\"\" | today?\"")
                .replace(clip(1).id() + "|to-review", clip(1).id() + "|excluded")
                .replace(clip(2).id() + "|to-review|null", clip(2).id() + "|accepted|null");
        Files.writeString(table, changed + "nobody|accepted|Hm.|Hm.\n" + first + "|maybe|Twice|\n");
        ReviewTable.Edits edits = ReviewTable.read(table, fixture.store().review());
        assertThat(edits.clips()).isEqualTo(3);
        assertThat(edits.refused())
                .containsExactly(
                        new ReviewTable.Refused(5, "There is no clip nobody."),
                        new ReviewTable.Refused(6, "The clip " + first + " stands in the table twice."));
        perform(EditEntry.Step.of(edits.edits()));
        assertThat(clip(0).clip().text()).isEqualTo("Would you \"walk\" | today?");
        assertThat(clip(1).excluded()).isTrue();
        assertThat(clip(2).accepted()).isTrue();
        ReviewTable.write(table, fixture.store().review().clips());
        assertThat(ReviewTable.read(table, fixture.store().review()).edits()).isEmpty();
    }
}
