package org.xttsworkbench.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.job.BackgroundThreads;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.OneByOne;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.ui.control.FakeOutput;

/** The whole review by key events alone. */
class ReviewKeysTest {
    @TempDir
    Path folder;

    private final FakeOutput output = new FakeOutput();
    private final List<String> told = new ArrayList<>();
    private final ReviewViewModel model = new ReviewViewModel(
            wave -> new ClipPlayback(wave, output, Runnable::run, Runnable::run), new ReviewViewModel.Listener() {
                @Override
                public void changed(boolean cut) {
                    flush();
                }

                @Override
                public void refused(String sentence, String advice) {
                    told.add(sentence);
                }

                @Override
                public void changedMany(int clips, boolean excluded) {}
            });
    private final ReviewKeys grid = ReviewCommands.grid(model, () -> told.add("edit"));
    private final ReviewKeys text = ReviewCommands.text(model, () -> told.add("leave"));
    private FakeDesk desk;

    private void flush() {
        try {
            desk.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static KeyEvent key(KeyCode code, String modifiers) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                "",
                "",
                code,
                modifiers.contains("S"),
                modifiers.contains("C"),
                modifiers.contains("A"),
                false);
    }

    private boolean press(KeyCode code) {
        return grid.press(key(code, ""));
    }

    /** Listens to each, corrects some, splits, merges, trims and excludes others, and is done without a mouse. */
    @Test
    void aHundredClipsAreReviewedWithoutAMouse() throws IOException {
        Path log = new ProjectLayout(folder).edits();
        desk = new FakeDesk(100, folder);
        model.open(desk, new FakeSounds(), ReviewRows.of(desk.clips(), desk.doubts()));
        int presses = 0;
        while (model.table().counts().get().toReview() > 0) {
            ReviewRow row = model.table().current().get();
            assertThat(row).isNotNull();
            assertThat(press(KeyCode.SPACE)).isTrue();
            if (presses % 10 == 3) {
                press(KeyCode.E);
                model.editor().text().set(row.text() + " Corrected.");
                text.press(key(KeyCode.ENTER, ""));
            } else if (presses % 10 == 5) {
                press(KeyCode.X);
            } else if (presses % 40 == 7) {
                grid.press(key(KeyCode.RIGHT, "S"));
                for (int i = 0; i < 12; i++) {
                    press(KeyCode.RIGHT);
                }
                press(KeyCode.S);
                press(KeyCode.ENTER);
            } else if (presses % 40 == 9) {
                grid.press(key(KeyCode.LEFT, "AS"));
                press(KeyCode.Z);
                press(KeyCode.ENTER);
            } else {
                press(KeyCode.ENTER);
            }
            presses++;
            assertThat(presses).as("it comes to an end").isLessThan(300);
        }
        assertThat(told).containsOnly("edit");
        // Everything is on the disk: a review that is opened anew, as after a kill, is where this one was.
        List<ReviewedClip> again = List.copyOf(new FakeDesk(100, folder).clips());
        assertThat(again).isEqualTo(List.copyOf(desk.clips()));
        assertThat(again).noneMatch(clip -> clip.status() == ClipStatus.TO_REVIEW);
        assertThat(again).anyMatch(ReviewedClip::edited).anyMatch(ReviewedClip::excluded);
        assertThat(new EditLog(log).read()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(JobContext.silent().stopRequested()).isFalse();
    }

    /** From the key to the first sample that a device is given; the device itself holds 40 ms at most. */
    @Test
    void aKeyIsHeardWithin50Milliseconds() throws Exception {
        ReviewViewModel heard = new ReviewViewModel(
                wave -> new ClipPlayback(wave, output, new OneByOne(new BackgroundThreads()), Runnable::run),
                new ReviewViewModel.Listener() {
                    @Override
                    public void changed(boolean cut) {}

                    @Override
                    public void refused(String sentence, String advice) {}

                    @Override
                    public void changedMany(int clips, boolean excluded) {}
                });
        desk = new FakeDesk(60, folder);
        heard.open(desk, new FakeSounds(), ReviewRows.of(desk.clips(), desk.doubts()));
        ReviewKeys keys = ReviewCommands.grid(heard, () -> {});
        List<Double> delays = new ArrayList<>();
        for (int i = 0; i < 41; i++) {
            output.begun.clear();
            long pressed = System.nanoTime();
            // Going to a clip plays it, and so does the key for it.
            keys.press(key(i % 2 == 0 ? KeyCode.SPACE : KeyCode.ENTER, ""));
            Long first = output.begun.poll(10, TimeUnit.SECONDS);
            assertThat(first).as("press %s", i).isNotNull();
            delays.add((first - pressed) / 1e6);
            heard.playback().stop();
        }
        delays.sort(null);
        assertThat(delays.get(delays.size() / 2)).as("milliseconds, median").isLessThan(50);
    }

    @Test
    void everyKeyOfTheTableDoesSomethingAndOthersAreLeftAlone() throws IOException {
        desk = new FakeDesk(10, folder);
        model.open(desk, new FakeSounds(), ReviewRows.of(desk.clips(), desk.doubts()));
        assertThat(press(KeyCode.N)).isTrue();
        assertThat(press(KeyCode.DIGIT4)).isTrue();
        assertThat(model.table().filter().get().status()).isEmpty();
        assertThat(press(KeyCode.NUMPAD1)).isTrue();
        assertThat(model.table().filter().get().status()).contains(ClipStatus.TO_REVIEW);
        assertThat(press(KeyCode.L)).isTrue();
        assertThat(model.playback().repeat().get()).isTrue();
        press(KeyCode.L);
        assertThat(press(KeyCode.PERIOD)).isTrue();
        assertThat(model.playback().speed().get()).isEqualTo(1.25);
        assertThat(press(KeyCode.COMMA)).isTrue();
        assertThat(press(KeyCode.F2)).isTrue();
        assertThat(press(KeyCode.DELETE)).isTrue();
        assertThat(press(KeyCode.BACK_SPACE)).isTrue();
        assertThat(press(KeyCode.DOWN)).as("the table's own").isFalse();
        assertThat(grid.press(key(KeyCode.Z, "C"))).as("the window's own").isFalse();
        assertThat(text.press(key(KeyCode.E, ""))).as("a letter is typed").isFalse();
        assertThat(text.press(key(KeyCode.PAGE_DOWN, ""))).isTrue();
    }

    @Test
    void whatCannotBeWrittenStaysInMemoryAndIsWrittenLater() throws IOException {
        Path log = new ProjectLayout(folder).edits();
        desk = new FakeDesk(5, folder);
        ReviewJournal journal = new ReviewJournal(desk, org.xttsworkbench.ui.fx.Tasks.direct(), () -> {});
        desk.diskGone = true;
        desk.perform(desk.accept(List.of(desk.clips().iterator().next())));
        journal.write();
        assertThat(journal.state().get()).isEqualTo(ReviewJournal.State.CANNOT_SAVE);
        journal.saveCopy(folder.resolve("copy.jsonl"), outcome -> told.add("copied"));
        assertThat(new EditLog(folder.resolve("copy.jsonl")).read()).hasSize(1);
        desk.diskGone = false;
        journal.write();
        assertThat(journal.state().get()).isEqualTo(ReviewJournal.State.SAVED);
        assertThat(new EditLog(log).read()).hasSize(1);
    }
}
