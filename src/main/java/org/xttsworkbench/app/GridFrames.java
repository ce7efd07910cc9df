package org.xttsworkbench.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.bench.Figure;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.SplitOptions;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.ReviewSession;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.ui.review.ReviewStep;
import org.xttsworkbench.ui.shell.Voice;

/** Times the review of a hundred thousand clips: its grid while it is scrolled, and the key that accepts a clip. */
final class GridFrames {
    private static final int CLIPS = 100_000;
    private static final int KEYS = 40;
    private static final int FRAMES_BETWEEN_KEYS = 4;
    private static final int RATE = 22_050;
    private static final List<SuspicionKind> KINDS = List.of(SuspicionKind.values());
    private static final List<String> WORDS = List.of(
            " nobody", " had", " told", " him", " that", " the", " ferry", " did", " not", " run", " on", " Sundays");

    private final Stage stage;
    private final Consumer<Figure> done;

    private GridFrames(Stage stage, Consumer<Figure> done) {
        this.stage = stage;
        this.done = done;
    }

    /**
     * Puts the review into the window in place of its content, at once: the program makes it ahead, in pieces.
     *
     * @param ready called when it is there
     */
    static void measure(Stage stage, AppContext context, Path folder, Runnable ready, Consumer<Figure> done) {
        ReviewStep step = new ReviewStep(
                context.workbench(),
                context.engine(),
                project -> Optional.of(new ManyClips(project)),
                context.modelsFolder(),
                rate -> {
                    throw new IOException("nothing is to be heard");
                },
                context.background(),
                () -> {});
        step.opened(new Voice(new ProjectLayout(folder), new FinetuneProject("many", "en")));
        stage.getScene().setRoot((Parent) step.view());
        GridFrames frames = new GridFrames(stage, done);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                TableView<?> table = frames.table();
                if (table != null && table.getItems().size() == CLIPS) {
                    stop();
                    ready.run();
                    frames.scroll(table);
                }
            }
        }.start();
    }

    private @Nullable TableView<?> table() {
        return stage.getScene().getRoot().lookup(".review-table") instanceof TableView<?> table ? table : null;
    }

    private void scroll(TableView<?> table) {
        // First line by line, as a held key does, then in leaps, as the bar is dragged.
        FrameTimes.Move move = frame -> table.scrollTo(frame < 230 ? 3 * frame : frame * 7919 % CLIPS);
        new FrameTimes(move, values -> keys(table, values)).start();
    }

    private void keys(TableView<?> table, Map<String, Double> values) {
        table.requestFocus();
        new AnimationTimer() {
            private int pressed;
            private int pulses;
            private double worst;
            private double sum;

            @Override
            public void handle(long now) {
                // One key, then some frames: as fast as nobody can press it.
                if (++pulses % FRAMES_BETWEEN_KEYS != 0) {
                    return;
                }
                long begin = System.nanoTime();
                Event.fireEvent(
                        table, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
                double milliseconds = (System.nanoTime() - begin) / 1e6;
                worst = Math.max(worst, milliseconds);
                sum += milliseconds;
                if (++pressed == KEYS) {
                    stop();
                    values.put("acceptMeanMilliseconds", sum / KEYS);
                    values.put("acceptWorstMilliseconds", worst);
                    done.accept(FrameTimes.figure("review of a hundred thousand clips, scrolled", CLIPS, values));
                }
            }
        }.start();
    }

    /** A review that has never been on a disk. */
    private static final class ManyClips extends ProjectReview {
        ManyClips(Path project) throws IOException {
            super(ReviewSession.of(new ProjectLayout(project), Language.ENGLISH, dataset()));
        }

        @Override
        public Map<String, List<Suspicion>> doubts(java.util.Collection<ReviewedClip> clips) {
            Map<String, List<Suspicion>> doubts = new java.util.HashMap<>();
            int i = 0;
            for (ReviewedClip clip : clips) {
                if (i % 3 == 0) {
                    double score = 0.1 + 0.8 * (i * 37L % 101) / 101;
                    SuspicionKind kind = KINDS.get(i / 3 % KINDS.size());
                    doubts.put(clip.id(), List.of(Suspicion.of(clip.id(), kind, score, "")));
                }
                i++;
            }
            return doubts;
        }

        private static Dataset dataset() {
            List<Clip> clips = new ArrayList<>();
            long at = 0;
            for (int i = 0; i < CLIPS; i++) {
                List<Word> words = new ArrayList<>();
                for (int w = 0; w < WORDS.size(); w++) {
                    words.add(new Word(WORDS.get((w + i) % WORDS.size()), 0.3 * w, 0.3 * w + 0.25, 0.9));
                }
                long end = at + (4L + i % 7) * RATE;
                clips.add(Clip.heard("many", at, end, RATE, words, false));
                at = end + RATE / 3;
            }
            Source source = new Source(
                    "many", "", "many.wav", true, RATE, at, List.of(), null, null, clips, List.of(), List.of());
            return new Dataset(
                    CuttingOptions.DEFAULT, SplitOptions.DEFAULT, List.of(source), List.of(), List.of(), List.of());
        }
    }
}
