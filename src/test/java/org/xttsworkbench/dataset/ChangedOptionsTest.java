package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
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
import org.xttsworkbench.job.ForwardingContext;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.storage.Sha256;

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

    /** Killed between two clips of a recording, before the dataset was written, and not gone on with. */
    @Test
    void aLoudnessThatWasGivenUpLeavesNoClipLouder() throws IOException {
        List<Clip> before = fixture.clips();
        ProjectLayout layout = fixture.given.layout();
        fixture.create(loudness(TARGET));
        byte[] quieter = Files.readAllBytes(fixture.given.store().file(before.get(0)));
        fixture.create(loudness(0));
        Clip first = before.get(0);
        Files.createDirectories(layout.cache().resolve("sources").resolve(first.source() + "-anew"));
        Files.write(fixture.given.store().file(first), quieter);
        assertThat(Sha256.of(fixture.given.store().file(first))).isNotEqualTo(first.fileSha256());

        fixture.create(DatasetFixture.request(null));
        assertThat(fixture.clips()).isEqualTo(before);
        assertThat(Sha256.of(fixture.given.store().file(first))).isEqualTo(first.fileSha256());
        assertThat(layout.cache().resolve("sources")).doesNotExist();
    }

    /** Broken off while the clips of a recording are written anew: none of them is in its place yet. */
    @Test
    void clipsOfARecordingAreReplacedTogether() throws IOException {
        List<Clip> before = fixture.clips();
        Clip first = before.get(0);
        ProjectLayout layout = fixture.given.layout();
        Path side = folder.resolve("side");
        ClipWriter writer = new ClipWriter(layout.wavs(), TARGET);
        List<Clip> own = before.stream()
                .filter(clip -> clip.source().equals(first.source()))
                .toList();
        Clip beyond = own.get(own.size() - 1);
        assertThat(own).hasSizeGreaterThan(1);
        JobContext killed = new ForwardingContext() {
            @Override
            public JobContext context() {
                return JobContext.silent();
            }

            @Override
            public void checkCancelled() {
                if (Files.exists(side.resolve(first.fileName()))) {
                    throw new IllegalStateException("killed");
                }
            }
        };
        assertThatThrownBy(() -> writer.writeAnew(side, a, 1_000_000, own, killed))
                .hasMessageContaining("killed");
        for (Clip clip : own) {
            assertThat(Sha256.of(fixture.given.store().file(clip))).isEqualTo(clip.fileSha256());
        }
        assertThat(side.resolve(beyond.fileName())).doesNotExist();
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
