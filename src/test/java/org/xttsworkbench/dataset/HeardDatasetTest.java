package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.job.Progress;

/** Datasets of recordings that a recogniser listens to: made, added to, cut short, changed, corrected. */
class HeardDatasetTest {
    @TempDir
    Path folder;

    private HeardFixture fixture;

    @BeforeEach
    void project() {
        fixture = new HeardFixture(folder);
    }

    private static SpokenRecording three() throws IOException {
        return new SpokenRecording()
                .silence(0.5)
                .say("spoken-04")
                .silence(0.9)
                .say("spoken-15")
                .silence(1.2)
                .say("spoken-20")
                .silence(0.3);
    }

    private static SpokenRecording two() throws IOException {
        return new SpokenRecording()
                .say("spoken-18")
                .silence(1)
                .say("spoken-13")
                .silence(1);
    }

    @Test
    void everySentenceBecomesAClipThatBeginsAndEndsInSilence() throws IOException {
        SpokenRecording recording = three();
        DatasetReport report = fixture.create(fixture.give("a.wav", recording));
        assertThat(report.rejected()).isEmpty();
        assertThat(fixture.texts()).isEqualTo(recording.sentences);
        long end = 0;
        for (Clip clip : fixture.clips()) {
            assertThat(clip.startSample()).isGreaterThanOrEqualTo(end);
            end = clip.endSample();
            assertThat(recording.silenceAround(clip.startSample())).isGreaterThan(0.1);
            assertThat(recording.silenceAround(clip.endSample())).isGreaterThan(0.1);
            assertThat(clip.rawText()).isEqualTo(" " + clip.text());
            assertThat(clip.words())
                    .allSatisfy(word -> assertThat(word.endSeconds()).isBetween(word.startSeconds(), clip.seconds()));
            assertThat(clip.words().get(0).startSeconds()).isLessThan(0.35);
        }
    }

    @Test
    void aShortSentenceFarFromOthersIsKeptAndMarked() throws IOException {
        SpokenRecording recording = new SpokenRecording()
                .say("spoken-15")
                .silence(1.4)
                .say("spoken-17")
                .silence(1.4)
                .say("spoken-20");
        Path file = fixture.give("a.wav", recording);
        DatasetReport report =
                fixture.create(new DatasetRequest(List.of(file), List.of(), null, 2.5, null, null, null));
        assertThat(report.rejected()).isEmpty();
        assertThat(fixture.texts()).isEqualTo(recording.sentences);
        assertThat(fixture.clips()).extracting(Clip::tooShort).containsExactly(false, true, false);
    }

    @Test
    void breathBehindASentenceIsInNoClip() throws IOException {
        SpokenRecording recording = new SpokenRecording()
                .say("spoken-15")
                .silence(0.2)
                .breath(0.25)
                .silence(0.6)
                .say("spoken-20");
        // The detector takes no breath for speech.
        fixture.given.speech.loud = 0.15f;
        fixture.create(fixture.give("a.wav", recording));
        List<Clip> clips = fixture.clips();
        assertThat(clips).hasSize(2);
        double sentence = recording.words.stream()
                .filter(word -> word.text().endsWith("good."))
                .findFirst()
                .orElseThrow()
                .endSeconds();
        assertThat(clips.get(0).endSeconds()).isBetween(sentence, sentence + 0.3);
        assertThat(clips.get(1).startSeconds()).isGreaterThan(sentence + 0.7);
    }

    @Test
    void speechThatTheRecogniserPassedOverIsTold() throws IOException {
        SpokenRecording recording = new SpokenRecording()
                .say("spoken-15")
                .silence(1)
                .say("spoken-20", "")
                .silence(1)
                .say("spoken-18");
        DatasetReport report = fixture.create(fixture.give("a.wav", recording));
        assertThat(fixture.texts()).isEqualTo(recording.sentences);
        assertThat(report.rejected()).isNotEmpty().allSatisfy(rejection -> {
            assertThat(rejection.reason()).isEqualTo("no transcript: the recogniser wrote nothing down here");
            assertThat(rejection.source()).isEqualTo("a.wav");
        });
    }

    @Test
    void addedRecordingsAreListenedToAndNoOthers() throws IOException {
        Path first = fixture.give("a.wav", three());
        fixture.create(first);
        List<Clip> before = fixture.clips();
        Path second = fixture.give("b.wav", two());
        fixture.given.speech.worked.clear();
        fixture.create(first, second);
        assertThat(fixture.recognizer.heard).containsExactly("a.wav", "b.wav");
        assertThat(fixture.given.speech.worked).containsExactly(second);
        assertThat(fixture.clips()).containsAll(before).hasSizeGreaterThan(before.size());
    }

    @Test
    void aRunThatWasCancelledGoesOnAndEndsLikeOneThatWasNot() throws IOException {
        Path a = fixture.give("a.wav", three());
        Path b = fixture.give("b.wav", two());
        Path c = fixture.give(
                "c.wav", new SpokenRecording().say("spoken-15").silence(1).say("spoken-04"));
        fixture.recognizer.before = () -> fixture.cancelled = fixture.recognizer.heard.size() == 1;
        assertThatThrownBy(() -> fixture.create(a, b, c)).isInstanceOf(JobCancelledException.class);
        assertThat(fixture.given.store().open().unfinished()).hasSize(1);
        assertThat(fixture.texts()).isEqualTo(three().sentences);
        fixture.cancelled = false;
        fixture.recognizer.before = () -> {};
        fixture.create(a, b, c);
        assertThat(fixture.recognizer.heard).containsExactly("a.wav", "b.wav", "c.wav");
        Map<String, String> resumed = fixture.given.contents();
        List<Source> sources = fixture.given.store().open().sources();

        HeardFixture other = new HeardFixture(folder.resolve("other"));
        other.create(
                other.give("a.wav", three()),
                other.give("b.wav", two()),
                other.give(
                        "c.wav",
                        new SpokenRecording().say("spoken-15").silence(1).say("spoken-04")));
        assertThat(other.given.store().open().sources()).isEqualTo(sources);
        // The dataset's file also says which tables the program has ever written.
        Map<String, String> whole = other.given.contents();
        whole.remove("dataset/dataset.json");
        resumed.remove("dataset/dataset.json");
        assertThat(whole).containsExactlyInAnyOrderEntriesOf(resumed);
    }

    @Test
    void aRunThatDiedLeavesTheDatasetThatWasAndLosesNoTranscript() throws IOException {
        Path a = fixture.give("a.wav", three());
        fixture.create(a);
        Path b = fixture.give("b.wav", two());
        Path c = fixture.give("c.wav", new SpokenRecording().say("spoken-15"));
        fixture.recognizer.before = () -> {
            if (fixture.recognizer.heard.size() == 2) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> fixture.create(a, b, c)).hasMessage("killed");
        assertThat(fixture.texts()).isEqualTo(three().sentences);
        fixture.recognizer.before = () -> {};
        fixture.create(a, b, c);
        assertThat(fixture.recognizer.heard).containsExactly("a.wav", "b.wav", "c.wav");
        assertThat(fixture.clips()).hasSize(6);
    }

    @Test
    void otherLengthsCutAnewWithoutListeningAndSaySo() throws IOException {
        fixture.create(fixture.give("a.wav", three()));
        List<Clip> before = fixture.clips();
        fixture.create(HeardFixture.lengths(1, 2.5), null);
        assertThat(fixture.recognizer.heard).hasSize(1);
        assertThat(fixture.warnings).anyMatch(w -> w.startsWith("1 recording has other lengths of clips and is cut"));
        assertThat(fixture.clips()).isNotEqualTo(before);
        fixture.create(HeardFixture.lengths(1, 11));
        assertThat(fixture.recognizer.heard).hasSize(1);
        assertThat(fixture.clips()).isEqualTo(before);
        assertThat(fixture.given.layout().wavs().toFile().list()).hasSize(before.size());
    }

    @Test
    void anotherRecogniserListensToAllAndSaysSo() throws IOException {
        Path a = fixture.give("a.wav", three());
        fixture.create(a);
        fixture.recognizer.identity = "other";
        fixture.create(fixture.give("b.wav", two()));
        assertThat(fixture.recognizer.heard).containsExactlyInAnyOrder("a.wav", "a.wav", "b.wav");
        assertThat(fixture.warnings).anyMatch(w -> w.startsWith("1 recording has another text, recogniser"));
    }

    @Test
    void clipsThatTheUserChangedStayWhenLengthsChange() throws IOException {
        fixture.create(fixture.give("a.wav", three()));
        Clip changed = fixture.clips().get(1);
        new EditLog(fixture.given.layout().edits())
                .append(List.of(EditEntry.Step.of(new Edit.Text(changed.id(), "What I really said."))));
        fixture.create(HeardFixture.lengths(1, 11), null);
        Path table = fixture.given.layout().trainingManifest();
        Clip inTable = fixture.clips().stream()
                .filter(clip -> clip.split() == Split.TRAIN && !clip.id().equals(changed.id()))
                .findFirst()
                .orElseThrow();
        Files.writeString(table, Files.readString(table).replace(inTable.text(), "Changed in the table."));
        fixture.create(HeardFixture.lengths(1, 2.5));
        assertThat(fixture.texts()).contains("What I really said.", "Changed in the table.");
        assertThat(fixture.clips()).extracting(Clip::id).contains(changed.id(), inTable.id());
        assertThat(fixture.clips()).filteredOn(c -> c.id().equals(changed.id())).allSatisfy(c -> {
            assertThat(c.rawText()).isEqualTo(" " + changed.text());
            assertThat(fixture.given.store().file(c)).exists();
        });
        long end = 0;
        for (Clip clip : fixture.clips()) {
            assertThat(clip.startSample()).isGreaterThanOrEqualTo(end);
            end = clip.endSample();
        }
    }

    @Test
    void tooLittleSpeechIsToldBeforeTheFirstWordIsHeard() throws IOException {
        Path a = fixture.give("a.wav", three());
        List<String> early = new java.util.ArrayList<>();
        fixture.recognizer.before = () -> early.addAll(fixture.warnings);
        fixture.create(a);
        assertThat(early)
                .anyMatch(w -> w.matches("There are only 0 min \\d+ s of speech; .*"))
                .anyMatch(w -> w.matches("There will be about \\d clips for evaluation; .*"));
        assertThat(fixture.warnings).doesNotHaveDuplicates();
    }

    @Test
    void progressIsToldOfEachFileAndOfAll() throws IOException {
        fixture.create(fixture.give("a.wav", three()), fixture.give("b.wav", two()));
        List<Progress> listening = fixture.progress.stream()
                .filter(p -> p.stage().equals("Writing down what is said"))
                .toList();
        assertThat(listening).extracting(Progress::detail).anyMatch(d -> d.startsWith("b.wav, 2 of 2: "));
        assertThat(listening).extracting(Progress::done).isSorted();
        assertThat(listening.get(listening.size() - 1).done())
                .isEqualTo(listening.get(0).total());
    }

    @Test
    void givenTextsAreNotListenedToAgain() throws IOException {
        Path spoken = fixture.given.give("spoken-15.wav", "text.wav", "How many bridges does this city need?");
        fixture.create(DatasetFixture.request(null, spoken), null);
        fixture.create(spoken, fixture.give("a.wav", two()));
        assertThat(fixture.recognizer.heard).containsExactly("a.wav");
        assertThat(fixture.texts()).contains("How many bridges does this city need?");
    }

    @Test
    void aRecordingWithoutTextIsListenedToLater() throws IOException {
        Path file = fixture.give("a.wav", two());
        assertThat(fixture.create(DatasetFixture.request(null, file), null).clips())
                .isZero();
        assertThat(fixture.create(file).clips()).isEqualTo(2);
        assertThat(fixture.given.store().report().rejected()).isEmpty();
    }
}
