package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.Loudness;
import org.xttsworkbench.dataset.edit.Cut;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectStore;

/** Another option makes anew what depends on it, however often the run is broken off, and nothing else. */
class ChangedOptionsTest {
    private static final double TARGET = -30;

    @TempDir
    Path folder;

    private HeardFixture fixture;
    private Path a;
    private Path b;

    @BeforeEach
    void dataset() throws IOException {
        fixture = new HeardFixture(folder);
        a = fixture.give(
                "a.wav", new SpokenRecording().say("spoken-20").silence(1).say("spoken-15"));
        b = fixture.give(
                "b.wav", new SpokenRecording().say("spoken-04").silence(1).say("spoken-18"));
        fixture.create(a, b);
    }

    private static DatasetRequest loudness(double lufs) {
        return DatasetFixture.request(null).withLoudness(lufs);
    }

    private double loudness(Clip clip) throws IOException {
        return Loudness.of(
                AudioDecoder.decode(fixture.given.store().file(clip), Clip.FILE_SAMPLE_RATE, JobContext.silent()));
    }

    @Test
    void clipsAreAsLoudAsWanted() throws IOException {
        List<Clip> before = fixture.clips();
        fixture.create(loudness(TARGET));
        assertThat(fixture.warnings)
                .anyMatch(w ->
                        w.startsWith("2 recordings have clips of another loudness, whose files are written anew."));
        assertThat(fixture.recognizer.heard).hasSize(2);
        assertThat(fixture.clips())
                .extracting(Clip::id)
                .isEqualTo(before.stream().map(Clip::id).toList());
        for (Clip clip : fixture.clips()) {
            assertThat(loudness(clip)).isCloseTo(TARGET, within(0.2));
            assertThat(clip.fileSha256()).isNotEqualTo(before.get(0).fileSha256());
        }
        fixture.create(loudness(0));
        assertThat(fixture.clips()).isEqualTo(before);
    }

    @Test
    void clipsThatTheUserCutAreCutAnew() throws IOException {
        Clip first = fixture.clips().get(0);
        Cut cut = new Cut(first.startSample(), first.endSample() - 2_000, "Cut.", "");
        new EditLog(fixture.given.layout().edits())
                .append(List.of(EditEntry.Step.of(new Edit.Recut(List.of(first.id()), List.of(cut)))));
        ReviewUpdate update = new ReviewUpdate(new ProjectStore(fixture.given.project));
        update.run(JobContext.silent());
        fixture.create(loudness(TARGET));
        update.run(JobContext.silent());
        Clip now = fixture.clips().stream()
                .filter(clip -> clip.text().equals("Cut."))
                .findFirst()
                .orElseThrow();
        assertThat(loudness(now)).isCloseTo(TARGET, within(0.2));
    }

    @Test
    void aLoudnessThatNoClipCanHaveIsRefused() {
        assertThatThrownBy(() -> fixture.create(loudness(-3)))
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("--target-loudness must be from -40");
    }

    /** The second recording is cut anew when the run goes on, although the options are no others than before. */
    @Test
    void otherLengthsAreCutAnewAlsoAfterACancelledRun() throws IOException {
        fixture.progress.clear();
        fixture.cancelAt = "b.wav, 2 of 2";
        DatasetRequest shorter = HeardFixture.lengths(1, 2.5);
        assertThatThrownBy(() -> fixture.create(shorter)).isInstanceOf(JobCancelledException.class);
        assertThat(fixture.clips()).anyMatch(clip -> clip.seconds() > 2.5).anyMatch(clip -> clip.seconds() <= 2.5);
        fixture.cancelAt = "never";
        fixture.cancelled = false;
        fixture.create(DatasetFixture.request(null));
        assertThat(fixture.recognizer.heard).hasSize(2);
        assertThat(fixture.clips())
                .allSatisfy(clip -> assertThat(clip.seconds()).isLessThanOrEqualTo(2.5));
        assertThat(fixture.given.layout().wavs().toFile().list())
                .hasSize(fixture.clips().size());
    }
}
