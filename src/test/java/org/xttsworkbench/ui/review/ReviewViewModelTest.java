package org.xttsworkbench.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.text.TextDiff;
import org.xttsworkbench.ui.control.FakeOutput;

class ReviewViewModelTest {
    @TempDir
    Path folder;

    private final FakeOutput output = new FakeOutput();
    private final FakeSounds sounds = new FakeSounds();
    private final List<String> told = new ArrayList<>();
    private final ReviewViewModel model = new ReviewViewModel(
            wave -> new ClipPlayback(wave, output, Runnable::run, Runnable::run), new ReviewViewModel.Listener() {
                @Override
                public void changed(boolean cut) {
                    told.add(cut ? "cut" : "changed");
                }

                @Override
                public void refused(String sentence, String advice) {
                    told.add(sentence);
                }

                @Override
                public void changedMany(int clips, boolean excluded) {
                    told.add(clips + " at once");
                }
            });
    private FakeDesk desk;

    @BeforeEach
    void open() throws IOException {
        show(30);
    }

    private void show(int clips) throws IOException {
        desk = new FakeDesk(clips, folder);
        model.playOnSelection().set(false);
        model.open(desk, sounds, ReviewRows.of(desk.clips(), desk.doubts()));
    }

    private ReviewRow current() {
        ReviewRow row = model.table().current().get();
        assertThat(row).isNotNull();
        return row;
    }

    @Test
    void theMostSuspiciousClipComesFirstAndIsInTheEditor() {
        List<Double> suspicions =
                model.table().rows().stream().map(ReviewRow::suspicion).toList();
        assertThat(suspicions).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(suspicions.get(0)).isGreaterThan(0.5);
        assertThat(model.editor().row().get()).isEqualTo(model.table().rows().get(0));
        assertThat(model.editor().wave().sound().get()).isNotNull();
    }

    @Test
    void acceptGoesToTheNextAndCountsAtOnce() {
        String second = model.table().rows().get(1).id();
        model.accept();
        assertThat(current().id()).isEqualTo(second);
        assertThat(model.table().rows()).hasSize(29);
        ReviewCounts counts = model.table().counts().get();
        assertThat(counts.accepted()).isEqualTo(1);
        assertThat(counts.reviewed()).isEqualTo(1);
        model.undo();
        assertThat(model.table().counts().get().accepted()).isZero();
        assertThat(model.table().rows()).hasSize(30);
    }

    @Test
    void theSentenceCountsClipsThatCoverNineTenthsOfTheSuspectedErrors() {
        ReviewCounts counts = model.table().counts().get();
        double all =
                model.table().rows().stream().mapToDouble(ReviewRow::suspicion).sum();
        double covered = 0;
        for (int i = 0; i < counts.toCover(); i++) {
            assertThat(covered).isLessThan(0.9 * all);
            covered += current().suspicion();
            model.accept();
        }
        assertThat(covered).isGreaterThanOrEqualTo(0.9 * all - 1e-6);
        assertThat(model.table().counts().get().toCover()).isZero();
    }

    @Test
    void excludedClipsComeBackAndTheSelectionIsNeverLost() {
        String first = current().id();
        model.excludeOrRestore();
        assertThat(current().id()).isNotEqualTo(first);
        model.table().filter().set(model.table().filter().get().of(Optional.of(ClipStatus.EXCLUDED)));
        assertThat(current().id()).isEqualTo(first);
        model.excludeOrRestore();
        assertThat(model.table().rows()).isEmpty();
        assertThat(model.table().current().get()).isNull();
        model.table().filter().set(ReviewFilter.TO_REVIEW);
        assertThat(current()).isNotNull();
    }

    @Test
    void theTextIsKeptWithoutPressingAnythingAndUndoneStepByStep() {
        ReviewRow row = current();
        model.editor().text().set(row.text() + " Indeed");
        model.editor().keepText();
        model.editor().text().set(row.text() + " Indeed so.");
        model.goTo(1);
        assertThat(told).containsExactly("changed", "changed");
        model.undo();
        assertThat(current().text()).isEqualTo(row.text() + " Indeed");
        model.undo();
        assertThat(current().text()).isEqualTo(row.text());
        model.redo();
        assertThat(model.editor().text().get()).isEqualTo(row.text() + " Indeed");
        model.editor().useHeard();
        assertThat(current().text()).isEqualTo(row.text());
    }

    @Test
    void differencesAreShownWordByWordWhileTyping() {
        model.table().filter().set(model.table().filter().get().saying("mrs hallow"));
        model.editor().text().set(current().text().replace("key", "quay").replace("Hallow", "Halloran"));
        assertThat(model.editor().changedWords()).isEqualTo(2);
        assertThat(model.editor().differences().get())
                .contains(new TextDiff.Part(TextDiff.Kind.REPLACED, "key", "quay"));
    }

    @Test
    void splitMergeAndTrimAreSingleStepsAndStayWithTheClip() {
        model.table().order().set(ReviewOrder.BY_RECORDING);
        model.table().selectAt(2);
        String text = current().text();
        model.editor().wave().movePlayhead(current().clip().clip().startSeconds() + 1.5);
        model.split();
        assertThat(model.table().rows()).hasSize(31);
        assertThat(text).startsWith(current().text());
        model.merge(true);
        assertThat(current().text()).isEqualTo(text);
        model.nudge(false, -1);
        double end = current().clip().clip().endSeconds();
        model.undo();
        assertThat(current().clip().clip().endSeconds()).isGreaterThan(end);
        model.undo();
        model.undo();
        assertThat(model.table().rows()).hasSize(30);
        assertThat(current().text()).isEqualTo(text);
        assertThat(told).containsOnly("cut");
    }

    @Test
    void whatCannotBeIsToldAndChangesNothing() {
        model.table().order().set(ReviewOrder.BY_RECORDING);
        model.table().selectAt(0);
        model.merge(false);
        model.editor().wave().movePlayhead(current().clip().clip().startSeconds() + 0.05);
        model.split();
        assertThat(told)
                .containsExactly("This is the first clip of its recording.", "A clip must have at least 0.3 s.");
        assertThat(desk.clips()).hasSize(30);
    }

    @Test
    void manyAtOnceAreOneStep() {
        model.acceptAll(model.open(true));
        assertThat(told).contains("20 at once");
        assertThat(model.table().counts().get().accepted()).isEqualTo(20);
        model.undo();
        assertThat(model.table().counts().get().accepted()).isZero();
        model.table()
                .selectAll(
                        List.copyOf(model.table().rows().subList(3, 9)),
                        model.table().rows().get(3));
        model.excludeOrRestore();
        assertThat(model.table().counts().get().excluded()).isEqualTo(6);
    }

    @Test
    void filterSearchAndOrder() {
        model.table().filter().set(model.table().filter().get().because(Optional.of(SuspicionKind.NOISY)));
        assertThat(model.table().rows()).isNotEmpty().allMatch(row -> row.has(SuspicionKind.NOISY));
        model.table().filter().set(ReviewFilter.TO_REVIEW.saying(" FERRY "));
        assertThat(model.table().rows()).hasSize(3).allMatch(row -> row.text().contains("ferry"));
        model.table().filter().set(ReviewFilter.TO_REVIEW.saying("nothing says this"));
        assertThat(model.table().rows()).isEmpty();
        model.accept();
        model.split();
        model.goToSuspicious();
        assertThat(told).isEmpty();
        model.table().filter().set(ReviewFilter.TO_REVIEW);
        model.table().order().set(ReviewOrder.SHORTEST);
        assertThat(model.table().rows()).isSortedAccordingTo(java.util.Comparator.comparingDouble(ReviewRow::seconds));
    }

    @Test
    void aClipIsPlayedWhenItIsGoneToAndNotOtherwise() {
        assertThat(output.asked).isZero();
        model.playOnSelection().set(true);
        model.goTo(1);
        assertThat(output.asked).isEqualTo(1);
        assertThat(output.played).hasSizeGreaterThan(FakeDesk.RATE);
        assertThat(model.editor().wave().playhead().get())
                .as("after its end the same key plays it again")
                .isEqualTo(current().clip().clip().startSeconds());
    }

    @Test
    void withoutADeviceOrAFileEverythingElseWorks() {
        output.missing = true;
        sounds.missing = true;
        model.playOnSelection().set(true);
        model.accept();
        model.table().selectAt(10);
        model.playback().toggle();
        assertThat(model.editor().silent().get()).isTrue();
        assertThat(model.table().counts().get().accepted()).isEqualTo(1);
        sounds.missing = false;
        model.goTo(1);
        assertThat(model.playback().noDevice().get()).isTrue();
    }

    /** Sorting, filtering, searching and a step stay quick with a hundred thousand clips. */
    @Test
    void aHundredThousandClips() throws IOException {
        show(100_000);
        assertThat(model.table().rows()).hasSize(100_000);
        java.lang.management.ThreadMXBean threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        model.table().order().set(ReviewOrder.LONGEST);
        model.table().filter().set(ReviewFilter.TO_REVIEW.saying("ferry"));
        model.table().filter().set(ReviewFilter.TO_REVIEW);
        model.accept();
        model.undo();
        double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
        assertThat(model.table().rows()).hasSize(100_000);
        // Five commands; a window that did not answer for longer would be noticed.
        assertThat(seconds).isLessThan(2.5);
    }
}
