package org.xttsworkbench.ui.review;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.text.TextDiff;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.control.SoundOutput;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Message;
import org.xttsworkbench.ui.shell.Notice;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** All clips listened to, corrected, cut, accepted or taken out. */
public final class ReviewStep extends Step implements ReviewViewModel.Listener {
    private static final int SAMPLE_RATE = 22_050;
    private static final Duration QUIET = Duration.seconds(3);

    private final Texts texts = Texts.of(ReviewStep.class);
    private final Workbench workbench;
    private final Engine engine;
    private final ReviewDesk.Opener opener;
    private final ReviewViewModel model;
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private final ReviewMessages messages;
    private final Validation validation;
    private final ReviewFact fact;
    private @Nullable ReviewView view;
    private @Nullable ReviewJournal journal;
    private @Nullable Voice voice;
    private boolean loading;

    /**
     * @param models the folder of base models and recognisers
     * @param output where clips are played
     * @param thread runs the player, one sound after the other
     * @param chooseOutput shows where the device for sound is chosen
     */
    public ReviewStep(
            Workbench workbench,
            Engine engine,
            ReviewDesk.Opener opener,
            Supplier<Path> models,
            SoundOutput output,
            Executor thread,
            Runnable chooseOutput) {
        super(StepId.REVIEW, StepState.notYet(Texts.of(ReviewStep.class).get("state.noDataset")));
        this.workbench = workbench;
        this.engine = engine;
        this.opener = opener;
        this.model = new ReviewViewModel(
                wave -> new ClipPlayback(wave, output, thread, workbench.tasks().ui()), this);
        this.messages = new ReviewMessages(
                frame, model, texts, () -> workbench.go(StepId.TRAINING), this::retry, this::saveCopy, chooseOutput);
        workbench.silent().bind(model.playback().noDevice());
        this.validation = new Validation(workbench, engine, models, texts);
        quiet.setOnFinished(event -> update());
        fact = new ReviewFact(model.table(), texts);
        model.table().counts().addListener(o -> showState());
        workbench.onChange(this::reopenIfQuiet);
    }

    /** What the reviewer does, for tests and measurements. */
    ReviewViewModel model() {
        return model;
    }

    @Override
    public Node outline() {
        ReviewView known = view;
        if (known == null) {
            known = new ReviewView(model, texts, () -> workbench.go(StepId.TRAINING));
            known.writing().addListener((property, before, writing) -> messages.keys(writing));
            view = known;
            parts.addAll(known.parts());
            showEmptiness();
        }
        return known;
    }

    @Override
    public @Nullable Node firstFocus() {
        return view == null ? null : view.table();
    }

    @Override
    public void opened(Voice opened) {
        if (view != null && !opened.equals(voice)) {
            view.pictures().clear();
        }
        voice = opened;
        load();
    }

    @Override
    public void closed() {
        voice = null;
        journal = null;
        model.open(null, null, ReviewRows.none());
        showState();
    }

    @Override
    public void shown() {
        model.playback().prepare(SAMPLE_RATE);
        if (model.table().session() == null) {
            load();
        }
    }

    @Override
    public void hidden() {
        model.editor().keepText();
        model.playback().stop();
    }

    private void load() {
        Voice open = voice;
        if (open == null || loading) {
            return;
        }
        loading = true;
        workbench
                .tasks()
                .run(
                        context -> {
                            Optional<ReviewDesk> desk =
                                    opener.open(open.layout().root());
                            return new Loaded(
                                    desk,
                                    desk.isPresent()
                                            ? rows(desk.get(), desk.get().clips())
                                            : ReviewRows.none());
                        },
                        outcome -> loaded(open, outcome));
    }

    private record Loaded(Optional<ReviewDesk> desk, ReviewRows rows) {}

    /** Not on the window's thread: reads files and sorts all clips. */
    private ReviewRows rows(ReviewDesk desk, Collection<ReviewedClip> clips) throws IOException {
        takeFirstSteps(desk, clips);
        return ReviewRows.of(clips, desk.doubts(clips));
    }

    /** What takes long the first time, before a row needs it: how a language reads numbers, formats, comparing records. */
    private void takeFirstSteps(ReviewDesk desk, Collection<ReviewedClip> clips) {
        List<TextDiff.Part> unusedParts = desk.differences("1", "2");
        List<ReviewRow> two = clips.stream()
                .limit(2)
                .map(clip -> ReviewRow.of(1, clip, List.of()))
                .toList();
        two.forEach(row -> RowCell.Length.words(row.seconds(), texts));
        boolean unusedAnswer = two.size() == 2 && two.get(0).equals(two.get(1));
    }

    private void loaded(Voice opened, Outcome<Loaded> outcome) {
        loading = false;
        if (!opened.equals(voice)) {
            return;
        }
        if (outcome instanceof Outcome.Failed<Loaded> failed) {
            FailureException failure = failed.failure();
            frame.message().set(Message.of(Tone.BAD, String.valueOf(failure.getMessage()), failure.hint()));
        } else if (outcome instanceof Outcome.Done<Loaded> done) {
            show(done.result());
        }
        showState();
    }

    private void show(Loaded loaded) {
        ReviewDesk desk = loaded.desk().orElse(null);
        if (desk == null) {
            model.open(null, null, ReviewRows.none());
            return;
        }
        ReviewJournal written = new ReviewJournal(desk, workbench.tasks(), this::load);
        written.state().addListener((property, before, now) -> messages.saved(now, workbench.saved()));
        journal = written;
        model.open(desk, new ProjectSounds(desk, engine, workbench.tasks()), loaded.rows());
    }

    private void showState() {
        ReviewCounts counts = model.table().counts().get();
        if (model.table().session() == null || counts.total() == 0) {
            state.set(StepState.notYet(texts.get("state.noDataset")));
        } else if (counts.toReview() == 0) {
            state.set(StepState.done(texts.get("state.done", counts.kept())));
        } else {
            state.set(StepState.attention(texts.get("state.open", counts.toReview())));
        }
        showEmptiness();
    }

    private void showEmptiness() {
        boolean none =
                model.table().session() == null || model.table().counts().get().total() == 0;
        if (none == (frame.factNode().get() != null)) {
            surround(none);
        }
        if (view != null) {
            view.show(
                    none
                            ? Optional.of(new EmptyReview(
                                    texts.get("empty.heading"),
                                    texts.get("empty.detail"),
                                    Action.of(texts.get("empty.action"), () -> workbench.go(StepId.DATASET))))
                            : Optional.empty());
        }
    }

    /** Fact, buttons and keys are about clips; without any there is only the way to them. */
    private void surround(boolean none) {
        if (none) {
            frame.factNode().set(null);
            frame.secondary().clear();
            frame.primary().set(null);
            frame.shortcuts().clear();
            return;
        }
        frame.factNode().set(fact);
        frame.secondary()
                .setAll(
                        Action.of(texts.get("validate"), Feather.REFRESH_CW, this::refresh)
                                .withKeys("F5"),
                        Action.of(texts.get("acceptMany"), messages::askToAccept));
        frame.primary()
                .set(Action.of(texts.get("setUpTraining"), Feather.ARROW_RIGHT, () -> workbench.go(StepId.TRAINING)));
        messages.keys(false);
    }

    @Override
    public void changed(boolean cut) {
        ReviewJournal open = journal;
        if (open != null) {
            open.write();
        }
        if (cut) {
            update();
        } else {
            quiet.playFromStart();
        }
    }

    /** Files and tables follow the review; while other work holds the dataset, the next edit tries again. */
    private void update() {
        Voice open = voice;
        ReviewJournal written = journal;
        if (open == null || written == null) {
            return;
        }
        if (written.state().get() == ReviewJournal.State.SAVING) {
            quiet.playFromStart();
            return;
        }
        workbench
                .tasks()
                .follow(
                        engine.submit(new EngineRequest.UpdateReview(
                                        open.layout().root()))
                                .outcome(),
                        outcome -> {
                            if (view != null) {
                                view.pictures().lookAgain();
                            }
                        });
    }

    private void reopenIfQuiet() {
        ReviewJournal written = journal;
        if (voice != null && (written == null || written.state().get() == ReviewJournal.State.SAVED)) {
            load();
        }
    }

    @Override
    public void refused(String sentence, String advice) {
        workbench.tell(Notice.of(Tone.ATTENTION, sentence + " " + advice));
    }

    @Override
    public void changedMany(int clips, boolean excluded) {
        workbench.tell(Notice.of(
                Tone.GOOD,
                texts.get(excluded ? "many.excluded" : "many.accepted", clips),
                Action.of(texts.get("undo"), this::undo)));
    }

    private void retry() {
        ReviewJournal open = journal;
        if (open != null) {
            open.write();
        }
    }

    private void saveCopy() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("copy.title"));
        chooser.setInitialFileName("edits.jsonl");
        ReviewJournal open = journal;
        File file = view == null ? null : Dialogs.choose(view.getScene().getWindow(), chooser::showSaveDialog);
        if (file != null && open != null) {
            open.saveCopy(file.toPath(), outcome -> {
                if (outcome instanceof Outcome.Failed<Path> failed) {
                    refused(
                            String.valueOf(failed.failure().getMessage()),
                            failed.failure().hint());
                }
            });
        }
    }

    /** Looks through the dataset; what is found becomes reasons in the table. */
    @Override
    public void refresh() {
        validate(false);
    }

    private void validate(boolean listening) {
        Voice open = voice;
        if (open != null && model.table().session() != null) {
            validation.run(open, listening, ended -> {
                messages.validated(ended, () -> validate(true));
                doubtAnew();
            });
        }
    }

    private void doubtAnew() {
        ReviewDesk desk = model.table().session();
        if (desk == null) {
            return;
        }
        Collection<ReviewedClip> clips = desk.clips();
        workbench.tasks().run(context -> rows(desk, clips), outcome -> {
            if (desk.equals(model.table().session()) && outcome instanceof Outcome.Done<ReviewRows> done) {
                model.table().renew(done.result());
            }
        });
    }

    @Override
    public void undo() {
        model.undo();
    }

    @Override
    public void redo() {
        model.redo();
    }

    @Override
    public void search() {
        if (view != null) {
            view.focusSearch();
        }
    }

    @Override
    public void playOrPause() {
        model.playback().toggle();
    }

    @Override
    public void playBack() {
        model.playBack();
    }
}
