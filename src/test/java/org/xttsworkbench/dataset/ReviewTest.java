package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.dataset.review.ReviewSteps;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.text.Language;

class ReviewTest {
    private static final int RATE = 16_000;
    private static final int FUZZ = Integer.getInteger("xtts.fuzz", 2000);

    /** Clips of two seconds with half a second between them, in two recordings, each saying "one two three four". */
    static Dataset dataset(int clips) {
        List<Source> sources = new ArrayList<>();
        for (int s = 0; s < 2; s++) {
            String id = "source" + s;
            List<Clip> cut = new ArrayList<>();
            for (int i = 0; i < clips / 2; i++) {
                long start = (long) i * RATE * 5 / 2;
                List<Word> words = List.of(
                        new Word(" one", 0, 0.5, 1),
                        new Word(" two", 0.5, 1, 1),
                        new Word(" three", 1, 1.5, 1),
                        new Word(" four", 1.5, 2, 0.5));
                cut.add(Clip.heard(id, start, start + 2 * RATE, RATE, words, false));
            }
            sources.add(new Source(
                    id,
                    id + "sha",
                    id + ".wav",
                    true,
                    RATE,
                    clips * 5L * RATE,
                    List.of(),
                    null,
                    null,
                    cut,
                    List.of(),
                    List.of()));
        }
        return new Dataset(CuttingOptions.DEFAULT, SplitOptions.DEFAULT, sources, List.of(), List.of(), List.of());
    }

    private static ReviewedClip at(Review review, int index) {
        return List.copyOf(review.clips()).get(index);
    }

    @Test
    void statesTextsAndTheirUndoing() {
        Review review = new Review(dataset(4));
        ReviewedClip clip = at(review, 1);
        review.perform(ReviewSteps.text(clip, " one\n two 3 four "));
        review.perform(ReviewSteps.accept(List.of(at(review, 1), at(review, 2))));
        review.perform(ReviewSteps.excludeOrRestore(List.of(at(review, 1))));
        assertThat(at(review, 1).clip().text()).isEqualTo("one two 3 four");
        assertThat(at(review, 1).heard()).isEqualTo("one two three four");
        assertThat(at(review, 1).status()).isEqualTo(ClipStatus.EXCLUDED);
        assertThat(at(review, 2).status()).isEqualTo(ClipStatus.ACCEPTED);
        review.perform(ReviewSteps.excludeOrRestore(List.of(at(review, 1))));
        assertThat(at(review, 1).status()).as("it comes back as it was").isEqualTo(ClipStatus.ACCEPTED);
        for (int i = 0; i < 4; i++) {
            review.perform(review.undo().orElseThrow());
        }
        assertThat(review.undo()).isEmpty();
        assertThat(at(review, 1)).isEqualTo(clip);
        review.perform(review.redo().orElseThrow());
        assertThat(at(review, 1).edited()).isTrue();
    }

    @Test
    void splitWordsGoWithTheirSoundAndTheEditedTextToo() {
        Review review = new Review(dataset(2));
        review.perform(ReviewSteps.text(at(review, 0), "One, two; thirty-three four!"));
        review.perform(ReviewSteps.split(at(review, 0), RATE));
        assertThat(at(review, 0).clip().text()).isEqualTo("One, two;");
        assertThat(at(review, 1).clip().text()).isEqualTo("thirty-three four!");
        assertThat(at(review, 0).heard()).isEqualTo("one two");
        assertThat(at(review, 1).heard()).isEqualTo("three four");
        assertThat(at(review, 1).clip().id()).isEqualTo(Clip.id("source0", RATE, 2 * RATE));
        assertThat(at(review, 1).clip().words())
                .containsExactly(new Word(" three", 0, 0.5, 1), new Word(" four", 0.5, 1, 0.5));
        assertThat(at(review, 1).clip().rawText()).isEqualTo(" three four");
        assertThat(at(review, 1).clip().cutByHand()).isTrue();
        review.perform(ReviewSteps.merge(at(review, 0), at(review, 1), 11, Language.ENGLISH));
        assertThat(at(review, 0).id()).as("the same place has the same id").isEqualTo(Clip.id("source0", 0, 2 * RATE));
        assertThat(at(review, 0).clip().text()).isEqualTo("One, two; thirty-three four!");
        assertThat(at(review, 0).clip().words()).hasSize(4);
    }

    @Test
    void mergedClipsHaveTheSilenceBetweenThemAndNotMoreThanTheLongest() {
        Review review = new Review(dataset(6));
        review.perform(ReviewSteps.merge(at(review, 1), at(review, 0), 11, Language.ENGLISH));
        assertThat(at(review, 0).clip().seconds()).isEqualTo(4.5);
        assertThat(at(review, 0).clip().text()).isEqualTo("one two three four one two three four");
        assertThat(at(review, 0).clip().words().get(4).startSeconds()).isEqualTo(2.5);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> ReviewSteps.merge(at(review, 0), at(review, 1), 5, Language.ENGLISH))
                .isInstanceOf(FailureException.class)
                .hasMessage("Together the clips would have 7.0 s; the longest may have 5.0 s.");
    }

    @Test
    void aTrimStopsAtTheNeighbourAndKeepsTheState() {
        Review review = new Review(dataset(4));
        review.perform(ReviewSteps.accept(List.of(at(review, 0))));
        review.perform(ReviewSteps.trim(review, at(review, 0), -5, 9 * RATE, 100 * RATE));
        assertThat(at(review, 0).clip().startSample()).isZero();
        assertThat(at(review, 0).clip().endSample())
                .isEqualTo(at(review, 1).clip().startSample());
        assertThat(at(review, 0).status()).isEqualTo(ClipStatus.ACCEPTED);
    }

    @Test
    void editsOfClipsThatAreGoneChangeNothingAndAreKept() {
        Dataset dataset = dataset(2);
        List<EditEntry> log = List.of(
                EditEntry.Step.of(new Edit.Text("gone", "?"), new Edit.Exclude("gone", true)),
                EditEntry.Step.of(new Edit.Accept(Clip.id("source0", 0, 2 * RATE), true)));
        Review review = Review.of(dataset, log);
        assertThat(review.clips()).hasSize(2);
        assertThat(at(review, 0).accepted()).isTrue();
        review.perform(review.undo().orElseThrow());
        assertThat(review.perform(review.undo().orElseThrow()).isEmpty()).isTrue();
    }

    @Test
    void anUndoOfAnotherStepThanTheLastIsNotDone() {
        Review review = new Review(dataset(2));
        EditEntry.Step mine = ReviewSteps.accept(List.of(at(review, 0)));
        EditEntry.Step another = ReviewSteps.accept(List.of(at(review, 1)));
        review.perform(mine);
        review.perform(another);
        assertThat(review.perform(new EditEntry.Undo(mine.id())).isEmpty()).isTrue();
        assertThat(review.clips()).allMatch(ReviewedClip::accepted);
    }

    /** Undo and redo over random steps: every state on the way comes back, also from the log alone. */
    @Test
    void everyStateComesBackByUndoAndRedo(@TempDir Path folder) throws IOException {
        for (int seed = 0; seed < Math.max(3, FUZZ / 100); seed++) {
            Random random = new Random(seed);
            Dataset dataset = dataset(20);
            Review review = new Review(dataset);
            List<EditEntry> log = new ArrayList<>();
            List<List<ReviewedClip>> states = new ArrayList<>(List.of(List.copyOf(review.clips())));
            int at = 0;
            for (int i = 0; i < 100; i++) {
                EditEntry entry = random(random, review);
                boolean step = entry instanceof EditEntry.Step;
                log.add(entry);
                review.perform(entry);
                at += step || entry instanceof EditEntry.Redo ? 1 : -1;
                if (step) {
                    states.subList(at, states.size()).clear();
                    states.add(List.copyOf(review.clips()));
                }
                assertThat(List.copyOf(review.clips()))
                        .as("seed %s entry %s", seed, i)
                        .isEqualTo(states.get(at));
            }
            Path file = folder.resolve(seed + ".jsonl");
            new EditLog(file).append(log);
            Review again = Review.of(dataset, new EditLog(file).read());
            assertThat(again.clips()).isEqualTo(review.clips());
            for (; at > 0; at--) {
                again.perform(again.undo().orElseThrow());
                assertThat(List.copyOf(again.clips())).isEqualTo(states.get(at - 1));
            }
            for (ReviewedClip clip : review.clips()) {
                Optional<ReviewedClip> next = review.next(clip);
                assertThat(next.stream())
                        .allMatch(n -> n.clip().startSample() >= clip.clip().endSample());
            }
        }
    }

    private static EditEntry random(Random random, Review review) {
        List<ReviewedClip> clips = List.copyOf(review.clips());
        ReviewedClip clip = clips.get(random.nextInt(clips.size()));
        List<ReviewedClip> some = clips.subList(0, random.nextInt(clips.size()));
        try {
            return switch (random.nextInt(9)) {
                case 0, 1 -> review.undo().orElseGet(() -> ReviewSteps.reopen(some));
                case 2 -> review.redo().orElseGet(() -> ReviewSteps.accept(some));
                case 3 -> ReviewSteps.text(clip, clip.clip().text() + " " + random.nextInt(9));
                case 4 -> ReviewSteps.accept(some);
                case 5 -> ReviewSteps.excludeOrRestore(List.of(clip));
                case 6 -> ReviewSteps.split(clip, clip.clip().startSample() + random.nextInt(2 * RATE));
                case 7 -> ReviewSteps.merge(clip, review.next(clip).orElseThrow(), 8, Language.ENGLISH);
                default ->
                    ReviewSteps.trim(
                            review,
                            clip,
                            clip.clip().startSample() + random.nextInt(2000) - 1000,
                            clip.clip().endSample() + random.nextInt(2000) - 1000,
                            1L << 40);
            };
        } catch (FailureException | java.util.NoSuchElementException e) {
            return EditEntry.Step.of(new Edit.Accept(clip.id(), random.nextBoolean()));
        }
    }

    @Test
    void aHundredThousandClipsAreReadInWellUnderASecond() {
        Dataset dataset = dataset(100_000);
        List<EditEntry> log = new ArrayList<>();
        for (Clip clip : dataset.clips()) {
            log.add(EditEntry.Step.of(new Edit.Accept(clip.id(), true)));
        }
        Review.of(dataset, log.subList(0, 10_000));
        java.lang.management.ThreadMXBean threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Review review = Review.of(dataset, log);
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        assertThat(review.clips()).hasSize(100_000).allMatch(ReviewedClip::accepted);
        // The time of this thread alone, so that a busy machine does not count.
        assertThat(seconds).isLessThan(1);
    }
}
