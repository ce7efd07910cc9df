package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.AudioInfo;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.JobContext;

class DatasetBuilderTest {
    @TempDir
    Path folder;

    private DatasetFixture fixture;

    @BeforeEach
    void project() {
        fixture = new DatasetFixture(folder);
    }

    @Test
    void recordingsWithTextsBecomeClips() throws IOException {
        fixture.give("spoken-04.wav", "a.wav", "Would you rather walk along the river?\n");
        fixture.give("spoken-15.wav", "tief/é小.wav", "\uFEFFHow many \"bridges\" | does this city need?");
        DatasetReport report = fixture.create(fixture.recordings);
        assertThat(report.rejected()).isEmpty();
        assertThat(report.clips()).isEqualTo(2);
        assertThat(report.train()).isEqualTo(1);
        assertThat(report.eval()).isEqualTo(1);
        List<Clip> clips = fixture.store().clips();
        assertThat(clips)
                .extracting(Clip::text)
                .containsExactly(
                        "Would you rather walk along the river?", "How many \"bridges\" | does this city need?");
        assertThat(report.seconds())
                .isCloseTo(clips.stream().mapToDouble(Clip::seconds).sum(), offset(1e-3));
        for (Clip clip : clips) {
            AudioInfo file = AudioDecoder.info(fixture.store().file(clip));
            assertThat(file).isEqualTo(new AudioInfo(22050, 1, clip.fileSamples()));
        }
        assertThat(fixture.layout().recordings().resolve("tief/é小.wav"))
                .hasSameBinaryContentAs(DatasetFixture.CLIPS.resolve("spoken-15.wav"));
        assertThat(fixture.layout().languageFile()).hasContent("en");
        assertThat(fixture.layout().cache()).doesNotExist();
    }

    @Test
    void aClipIsThePartOfTheRecordingThatItsIdNames() throws IOException {
        Path given = fixture.give("spoken-15.wav", "a.wav", "How many bridges?");
        fixture.create(fixture.recordings);
        Clip clip = fixture.store().clips().get(0);
        assertThat(clip.id()).matches("[0-9a-f]{16}-\\d{10}-\\d{10}").startsWith(clip.source());
        Waveform whole = AudioDecoder.decode(given, 22050, JobContext.silent());
        Waveform file = AudioDecoder.decode(fixture.store().file(clip), 22050, JobContext.silent());
        // The ends that were cut fade.
        int fade = ClipWriter.FADE;
        assertThat(java.util.Arrays.copyOfRange(file.samples(), fade, file.length() - fade))
                .containsExactly(java.util.Arrays.copyOfRange(
                        whole.samples(), (int) clip.startSample() + fade, (int) clip.endSample() - fade));
        for (int i = 1; i < fade; i++) {
            double gain = 0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / fade);
            assertThat((double) file.samples()[i])
                    .isCloseTo(gain * whole.samples()[(int) clip.startSample() + i], offset(1.0 / 32768));
        }
        // Silence is cut up to the margin.
        assertThat(Math.abs(file.samples()[(int) (0.15 * 22050)])).isGreaterThan(0.005f);
    }

    @Test
    void theSameRequestTwiceChangesNothing() throws IOException {
        fixture.give("spoken-04.wav", "a.wav", "Would you rather walk?");
        fixture.give("spoken-15.wav", "b.wav", "How many bridges?");
        fixture.give("spoken-15.wav", "c.wav", "How many bridges?");
        fixture.give("spoken-17.wav", "mute.wav", null);
        Files.writeString(fixture.recordings.resolve("broken.wav"), "no sound");
        DatasetReport first = fixture.create(fixture.recordings);
        Map<String, String> before = fixture.contents();
        FileTime old = FileTime.fromMillis(1_000_000_000_000L);
        for (String file : before.keySet()) {
            Files.setLastModifiedTime(fixture.project.resolve(file), old);
        }
        fixture.speech.worked.clear();
        assertThat(fixture.create(fixture.recordings)).isEqualTo(first);
        assertThat(fixture.create()).isEqualTo(first);
        assertThat(fixture.contents()).isEqualTo(before);
        assertThat(fixture.speech.worked).isEmpty();
        assertThat(Files.getLastModifiedTime(fixture.layout().datasetFile())).isEqualTo(old);
    }

    @Test
    void onlyNewRecordingsAreWorkedAndNoClipChangesSides() throws IOException {
        fixture.give("spoken-04.wav", "a.wav", "Would you rather walk?");
        fixture.give("spoken-15.wav", "b.wav", "How many bridges?");
        fixture.create(fixture.recordings);
        Map<String, Split> before = sides();
        fixture.speech.worked.clear();
        Path third = fixture.give("spoken-18.wav", "c.wav", "Most of the paintings.");
        Path fourth = fixture.give("spoken-20.wav", "d.wav", "If the wheel begins to squeak.");
        fixture.create(fixture.recordings);
        assertThat(fixture.speech.worked).containsExactly(third, fourth);
        assertThat(sides()).hasSize(4).containsAllEntriesOf(before);
    }

    private Map<String, Split> sides() throws IOException {
        Map<String, Split> sides = new TreeMap<>();
        fixture.store().clips().forEach(clip -> sides.put(clip.id(), clip.split()));
        return sides;
    }

    @Test
    void otherLengthsCutKnownRecordingsAgain() throws IOException {
        fixture.give("spoken-04.wav", "a.wav", "Would you rather walk?");
        fixture.give("spoken-17.wav", "b.wav", "Thank you.");
        assertThat(fixture.create(fixture.recordings).clips()).isEqualTo(2);
        DatasetReport stricter = fixture.create(new DatasetRequest(List.of(), List.of(), null, 2.5, null, null, null));
        assertThat(stricter.clips()).isEqualTo(1);
        assertThat(stricter.rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).startsWith("too short: "));
        assertThat(fixture.layout().wavs()).isDirectoryContaining(f -> true);
        assertThat(fixture.layout().wavs().toFile().list()).hasSize(1);
    }

    @Test
    void twoRecordingsOfOneNameAreBothThere() throws IOException {
        Path one = fixture.give("spoken-04.wav", "mon/talk.wav", "Would you rather walk?");
        Path two = fixture.give("spoken-15.wav", "tue/talk.wav", "How many bridges?");
        DatasetReport report = fixture.create(one, two);
        assertThat(report.clips()).isEqualTo(2);
        assertThat(fixture.store().open().sources())
                .extracting(Source::name)
                .anyMatch("talk.wav"::equals)
                .anyMatch(name -> name.matches("talk-[0-9a-f]{8}\\.wav"));
        Map<String, String> before = fixture.contents();
        assertThat(fixture.create(one, two)).isEqualTo(report);
        assertThat(fixture.contents()).isEqualTo(before);
    }

    @Test
    void linksAreFollowedOnceAndCirclesEnd() throws IOException {
        Path file = fixture.give("spoken-04.wav", "real/a.wav", "Would you rather walk?");
        Files.createSymbolicLink(fixture.recordings.resolve("link.wav"), file);
        Files.createSymbolicLink(fixture.recordings.resolve("circle"), fixture.recordings);
        Files.createSymbolicLink(fixture.recordings.resolve("gone.wav"), folder.resolve("nowhere.wav"));
        DatasetReport report = fixture.create(fixture.recordings);
        assertThat(report.clips() + report.rejected().size()).isEqualTo(2);
        assertThat(report.rejected()).anySatisfy(r -> {
            assertThat(r.source()).isEqualTo("gone.wav");
            assertThat(r.reason()).startsWith("unreadable");
        });
    }

    @Test
    void whatTheUserChangedInTheTablesStays() throws IOException {
        fixture.give("spoken-04.wav", "a.wav", "Would you rather walk?");
        fixture.give("spoken-15.wav", "b.wav", "How many bridges?");
        fixture.give("spoken-20.wav", "c.wav", "If the wheel begins to squeak.");
        fixture.create(fixture.recordings);
        Path table = fixture.layout().trainingManifest();
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(table));
        String deleted = lines.remove(1);
        lines.set(1, lines.get(1).replaceFirst("\\|.*\\|", "|What is really said.|"));
        Files.writeString(table, String.join("\n", lines) + "\n");
        fixture.give("spoken-18.wav", "d.wav", "Most of the paintings.");
        DatasetReport report = fixture.create(fixture.recordings);
        assertThat(fixture.store().clips()).extracting(Clip::text).contains("What is really said.");
        assertThat(table).content().contains("|What is really said.|").doesNotContain(deleted);
        assertThat(report.clips()).isEqualTo(3);
        assertThat(report.rejected()).extracting(Rejection::reason).containsExactly("excluded by hand");
        Map<String, String> before = fixture.contents();
        fixture.create(fixture.recordings);
        assertThat(fixture.contents()).isEqualTo(before);
    }

    @Test
    void aDeletedClipIsCutAgainToTheSameBytes() throws IOException {
        fixture.give("spoken-04.wav", "a.wav", "Would you rather walk?");
        fixture.create(fixture.recordings);
        Map<String, String> before = fixture.contents();
        Files.delete(fixture.store().file(fixture.store().clips().get(0)));
        fixture.create(fixture.recordings);
        assertThat(fixture.contents()).isEqualTo(before);
    }

    @Test
    void wrongRequestsTouchNothing() throws IOException {
        Path given = fixture.give("spoken-04.wav", "a.wav", "Would you rather walk?");
        Path bad = Files.writeString(folder.resolve("bad.csv"), "a|b\nc\n");
        assertThatThrownBy(() -> fixture.create(folder.resolve("missing.wav")))
                .satisfies(e -> assertThat(((FailureException) e).reason()).isEqualTo(FailureReason.USAGE));
        assertThatThrownBy(() -> fixture.create(DatasetFixture.request(bad, given)))
                .hasMessageContaining("bad.csv line 2");
        assertThatThrownBy(
                        () -> fixture.create(new DatasetRequest(List.of(given), List.of(), null, 9.0, 3.0, null, null)))
                .hasMessageContaining("--max-seconds");
        assertThatThrownBy(() -> fixture.create()).hasMessageContaining("Say which recordings");
        assertThat(fixture.project).doesNotExist();
        fixture.create(given);
        assertThatThrownBy(() ->
                        fixture.create(new DatasetRequest(List.of(given), List.of(), "de", null, null, null, null)))
                .hasMessageContaining("language is en");
    }
}
