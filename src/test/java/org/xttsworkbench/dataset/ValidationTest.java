package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.dataset.quality.Measurement;
import org.xttsworkbench.dataset.quality.QualityMeasuring;
import org.xttsworkbench.dataset.quality.QualityStore;
import org.xttsworkbench.dataset.quality.VoicePrint;
import org.xttsworkbench.dataset.review.ReviewSteps;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.dataset.validation.ClipDoubts;
import org.xttsworkbench.dataset.validation.Finding;
import org.xttsworkbench.dataset.validation.HeardTexts;
import org.xttsworkbench.dataset.validation.Validation;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.service.ReviewSession;
import org.xttsworkbench.text.Language;

/**
 * Validation of a dataset. The predecessor's validation judged itself, kept nothing over a restart and called every number
 * a mismatch; each has its test here.
 */
class ValidationTest {
    private static final String WALK = "Would you rather walk along the river?";
    private static final String BRIDGES = "How many bridges does this city need?";

    @TempDir
    Path folder;

    private DatasetFixture fixture;
    private List<Clip> clips = List.of();

    @BeforeEach
    void twoClips() throws IOException {
        fixture = new DatasetFixture(folder);
        fixture.give("spoken-18.wav", "a.wav", WALK);
        fixture.give("spoken-15.wav", "b.wav", BRIDGES);
        fixture.create(fixture.recordings);
        clips = fixture.store().clips();
    }

    private List<Finding> check(@Nullable ListeningRecognizer recognizer) throws IOException {
        return check(ClipJudge.NONE, recognizer, null);
    }

    private List<Finding> check(ClipJudge judge, @Nullable ListeningRecognizer recognizer, @Nullable VoicePrint voices)
            throws IOException {
        return new Validation(fixture.layout(), Language.ENGLISH, fixture.context())
                .run(judge, clip -> 0.8 * clip.seconds(), recognizer, voices);
    }

    private Map<String, List<Suspicion>> doubts() throws IOException {
        return ClipDoubts.of(fixture.layout(), Language.ENGLISH);
    }

    private List<SuspicionKind> kinds(Clip clip) throws IOException {
        return doubts().getOrDefault(clip.id(), List.of()).stream()
                .map(Suspicion::kind)
                .toList();
    }

    private void correct(Clip clip, String text) throws IOException {
        new EditLog(fixture.layout().edits()).append(List.of(EditEntry.Step.of(new Edit.Text(clip.id(), text))));
    }

    private static ListeningRecognizer hears(String... texts) {
        return new ListeningRecognizer("other-1", List.of(texts), () -> {});
    }

    @Test
    void aSoundDatasetHasNoFindings() throws IOException {
        assertThat(check(hears("would you rather walk along the RIVER", "How many bridges does this city need")))
                .isEmpty();
        assertThat(doubts()).isEmpty();
    }

    @Test
    void missingAndChangedFilesAndDuplicates() throws IOException {
        Path first = fixture.store().file(clips.get(0));
        Path second = fixture.store().file(clips.get(1));
        Files.copy(first, second, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.delete(first);
        Files.writeString(fixture.layout().recordings().resolve("a.wav"), "x");
        assertThat(check(null))
                .extracting(Finding::problem)
                .containsExactly(
                        "changed: the file is not what it was",
                        "missing: the file is not there",
                        "changed: the file is not what it was");
        assertThat(kinds(clips.get(0))).contains(SuspicionKind.MISSING_FILE);
        assertThat(kinds(clips.get(1))).contains(SuspicionKind.CHANGED_FILE);
    }

    @Test
    void textsThatAreHeardOtherwise() throws IOException {
        check(hears(WALK, "How many fridges does this kitty need?"));
        assertThat(doubts()).containsOnlyKeys(clips.get(1).id());
        Suspicion doubt = doubts().get(clips.get(1).id()).get(0);
        assertThat(doubt.kind()).isEqualTo(SuspicionKind.DIFFERENT_TEXT);
        assertThat(doubt.reason())
                .isEqualTo("29 % of the words differ; heard anew: \"How many fridges does this kitty need?\".");
        assertThat(fixture.store().clips())
                .as("nothing is put right in silence")
                .isEqualTo(clips);
    }

    @Test
    void aCorrectedTextIsComparedAsItIsNow() throws IOException {
        check(hears(WALK, "How many fridges does this kitty need?"));
        correct(clips.get(1), "How many fridges does this kitty need?");
        assertThat(kinds(clips.get(1))).doesNotContain(SuspicionKind.DIFFERENT_TEXT);
    }

    @Test
    void theReviewShowsTheSameDoubtsAsTheCheck() throws IOException {
        check(hears("Would you brother talk along the liver?", BRIDGES));
        ReviewSession open = ReviewSession.open(fixture.project).orElseThrow();
        assertThat(open.doubts(open.clips())).isEqualTo(doubts()).hasSize(1);
        open.perform(ReviewSteps.text(open.clips().iterator().next(), "Would you brother talk along the liver?"));
        assertThat(open.doubts(open.clips()))
                .as("of what is not on the disk yet")
                .isEmpty();
    }

    @Test
    void whatWasHeardIsNotListenedToAgain() throws IOException {
        ListeningRecognizer first = hears(WALK, BRIDGES);
        check(first);
        check(first);
        assertThat(first.listened).isEqualTo(2);
        check(new ListeningRecognizer("third-1", List.of(WALK), () -> {}));
        assertThat(HeardTexts.read(fixture.layout())
                        .of(clips.get(0))
                        .orElseThrow()
                        .recognizer())
                .isEqualTo("third-1");
        assertThat(first.listened).isEqualTo(2);
    }

    @Test
    void aCancelledCheckGoesOnWhereItWas() throws IOException {
        AtomicInteger times = new AtomicInteger();
        ListeningRecognizer cancelling = new ListeningRecognizer("other-1", List.of(WALK, BRIDGES), () -> {
            if (times.incrementAndGet() == 2) {
                throw new JobCancelledException();
            }
        });
        assertThatThrownBy(() -> check(cancelling)).isInstanceOf(JobCancelledException.class);
        ListeningRecognizer again = hears(BRIDGES);
        check(again);
        assertThat(again.listened).isEqualTo(1);
        assertThat(doubts()).isEmpty();
    }

    @Test
    void whatIsOnlyWrittenOtherwiseThanItIsSpokenIsNoMismatch() throws IOException {
        correct(clips.get(0), "Dr. Smith paid $5 for twenty-one “boats”.");
        correct(clips.get(1), "doctor jones paid five dollars for 21 boats");
        check(hears("doctor smith paid five dollars for 21 boats", "Dr. Jones paid $5 for twenty-one boats!"));
        assertThat(doubts()).isEmpty();
        correct(clips.get(1), "doctor jones paid six dollars for 21 goats");
        assertThat(kinds(clips.get(1))).as("real errors are still seen").contains(SuspicionKind.DIFFERENT_TEXT);
    }

    @Test
    void whatABaseModelCannotLearnFrom() throws IOException {
        check(clip -> clip.text().equals(WALK) ? Optional.of("its text is too long") : Optional.empty(), null, null);
        assertThat(doubts().get(clips.get(0).id()).get(0).reason())
                .isEqualTo("The base model cannot learn from it: its text is too long.");
        correct(clips.get(0), "Shorter.");
        assertThat(kinds(clips.get(0))).as("said of another text").doesNotContain(SuspicionKind.UNUSABLE);
    }

    @Test
    void bothSidesOfOneMoment() throws IOException {
        Dataset dataset = fixture.store().open();
        Clip a = clips.get(0);
        long start = a.endSample() - 2205;
        Clip overlapping = new Clip(
                Clip.id(a.source(), start, start + 22050),
                a.source(),
                start,
                start + 22050,
                a.sampleRate(),
                "x",
                "Overlaps.",
                a.split() == Split.EVAL ? Split.TRAIN : Split.EVAL);
        List<Source> sources = new ArrayList<>();
        for (Source source : dataset.sources()) {
            List<Clip> more = new ArrayList<>(source.clips());
            if (source.id().equals(a.source())) {
                more.add(overlapping);
            }
            sources.add(source.withClips(more));
        }
        org.xttsworkbench.storage.JsonFile.write(
                fixture.layout().datasetFile(),
                Dataset.SCHEMA_VERSION,
                new Dataset(
                        dataset.cutting(),
                        dataset.split(),
                        sources,
                        dataset.withoutRecording(),
                        dataset.unfinished(),
                        dataset.writtenTables()));
        assertThat(check(null))
                .extracting(Finding::problem)
                .anyMatch(problem ->
                        problem.startsWith("overlap: It shares 0.10 s of its recording with " + overlapping.id()));
        assertThat(kinds(a)).containsExactly(SuspicionKind.OVERLAP);
    }

    @Test
    void eachFileIsMeasuredOnce() throws IOException {
        AtomicInteger times = new AtomicInteger();
        QualityMeasuring.SpeechSeconds counting = clip -> {
            times.incrementAndGet();
            return 1;
        };
        QualityMeasuring measuring = new QualityMeasuring(fixture.layout());
        measuring.run(counting, fixture.context());
        new QualityMeasuring(fixture.layout()).run(counting, fixture.context());
        assertThat(times).hasValue(2);
        assertThat(measuring.isDone()).isTrue();
        Map<String, Measurement> measured = new QualityStore(fixture.layout()).ofClips(clips);
        assertThat(measured).hasSize(2);
        assertThat(new QualityStore(fixture.layout())
                        .ofSources(fixture.store().open().sources()))
                .hasSize(2);
        Files.writeString(fixture.layout().quality(), "{no json\n");
        assertThat(new QualityStore(fixture.layout()).ofClips(clips)).isEmpty();
        assertThat(fixture.layout().dataset().toFile().list((d, name) -> name.startsWith("quality.jsonl.corrupt-")))
                .hasSize(1);
        measuring.run(counting, fixture.context());
        assertThat(new QualityStore(fixture.layout()).ofClips(clips)).isEqualTo(measured);
    }

    @Test
    void voicesAreComputedOncePerModel() throws IOException {
        AtomicInteger times = new AtomicInteger();
        VoicePrint voices = new VoicePrint() {
            @Override
            public String identity() {
                return "voices-1";
            }

            @Override
            public float[] of(Waveform sound) {
                times.incrementAndGet();
                return new float[] {1, 0};
            }

            @Override
            public void close() {}
        };
        check(ClipJudge.NONE, null, voices);
        check(ClipJudge.NONE, null, voices);
        assertThat(times).hasValue(2);
    }
}
