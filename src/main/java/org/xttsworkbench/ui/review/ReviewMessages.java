package org.xttsworkbench.ui.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Message;
import org.xttsworkbench.ui.shell.Shortcut;
import org.xttsworkbench.ui.shell.StepFrame;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.words.Texts;

/** What the review says around its view: the strip under the header and the bar of keys. */
final class ReviewMessages {
    private final StepFrame frame;
    private final ReviewViewModel model;
    private final Texts texts;
    private final Runnable setUpTraining;
    private final Runnable retry;
    private final Runnable saveCopy;
    private final Runnable chooseOutput;

    ReviewMessages(
            StepFrame frame,
            ReviewViewModel model,
            Texts texts,
            Runnable setUpTraining,
            Runnable retry,
            Runnable saveCopy,
            Runnable chooseOutput) {
        this.frame = frame;
        this.model = model;
        this.texts = texts;
        this.setUpTraining = setUpTraining;
        this.retry = retry;
        this.saveCopy = saveCopy;
        this.chooseOutput = chooseOutput;
        model.playback().noDevice().addListener((property, before, none) -> device(none));
        model.table().counts().addListener((property, before, now) -> reviewed(before, now));
    }

    /** Says once that nothing can be heard, until something can; everything else works. */
    private void device(boolean none) {
        String sentence = texts.get("device.none");
        Message shown = frame.message().get();
        if (none) {
            frame.message()
                    .set(Message.of(
                            Tone.ATTENTION,
                            sentence,
                            texts.get("device.advice"),
                            Action.of(texts.get("device.choose"), chooseOutput),
                            Action.of(texts.get("close"), this::clear)));
        } else if (shown != null && shown.sentence().equals(sentence)) {
            clear();
        }
    }

    /** Says what is wrong with the dataset as a whole, and that its clips can be listened to anew. */
    void validated(Validation.Ended ended, Runnable listen) {
        List<String> general = ended.general().stream()
                .map(finding -> finding.file() == null
                        ? finding.problem()
                        : texts.get("validation.about", Path.of(finding.file()).getFileName(), finding.problem()))
                .toList();
        List<Action> actions = new ArrayList<>();
        ended.recognizer()
                .ifPresent(name -> actions.add(Action.of(texts.get("validation.listen", name), () -> {
                    clear();
                    listen.run();
                })));
        actions.add(Action.of(texts.get("close"), this::clear));
        if (!general.isEmpty()) {
            frame.message()
                    .set(new Message(
                            Tone.ATTENTION,
                            texts.get("validation.general", general.size()),
                            String.join("; ", general),
                            actions));
        } else if (ended.recognizer().isPresent()) {
            frame.message()
                    .set(new Message(Tone.INFO, texts.get("validation.ready"), texts.get("validation.anew"), actions));
        }
    }

    private void clear() {
        frame.message().set(null);
    }

    private void reviewed(ReviewCounts before, ReviewCounts now) {
        if (now.total() > 0 && now.toReview() == 0 && before.toReview() > 0) {
            frame.message()
                    .set(Message.of(
                            Tone.GOOD,
                            texts.get("all.heading", now.total()),
                            texts.get("all.detail", now.kept(), Math.round(now.keptSeconds() / 60)),
                            Action.of(texts.get("setUpTraining"), setUpTraining)));
        } else if (now.toReview() > 0 && before.toReview() == 0 && before.total() > 0) {
            clear();
        }
    }

    /** How the edits stand with the disk. */
    void saved(ReviewJournal.State state, StringProperty bar) {
        switch (state) {
            case SAVED -> {
                bar.set(texts.get("saved"));
                Message shown = frame.message().get();
                if (shown != null && shown.sentence().equals(texts.get("cannotSave"))) {
                    clear();
                }
            }
            case SAVING -> {}
            case CANNOT_SAVE -> {
                bar.set(texts.get("notSaved"));
                frame.message()
                        .set(Message.of(
                                Tone.BAD,
                                texts.get("cannotSave"),
                                texts.get("cannotSave.detail"),
                                Action.of(texts.get("tryAgain"), retry),
                                Action.of(texts.get("copy"), saveCopy)));
            }
        }
    }

    /** Asks which clips are to be accepted in one go; it can be undone, so the strip is enough. */
    void askToAccept() {
        List<ReviewedClip> shown = model.open(false);
        List<ReviewedClip> trusted = model.open(true);
        if (shown.isEmpty()) {
            frame.message()
                    .set(Message.of(
                            Tone.INFO, texts.get("accept.none"), "", Action.of(texts.get("close"), this::clear)));
            return;
        }
        Action all = Action.of(texts.get("accept.all", shown.size()), () -> accept(shown));
        Action some = Action.of(texts.get("accept.trusted", trusted.size()), () -> accept(trusted));
        Action back = Action.of(texts.get("close"), this::clear);
        boolean choice = !trusted.isEmpty() && trusted.size() < shown.size();
        frame.message()
                .set(Message.of(
                        Tone.INFO,
                        texts.get("accept.sentence", shown.size()),
                        texts.get("accept.detail"),
                        choice ? new Action[] {some, all} : new Action[] {all, back}));
    }

    private void accept(List<ReviewedClip> clips) {
        clear();
        model.acceptAll(clips);
    }

    /** The keys that work now. */
    void keys(boolean writing) {
        frame.shortcuts()
                .setAll(
                        writing
                                ? List.of(
                                        Shortcut.of(texts.get("key.accept"), "Enter"),
                                        Shortcut.of(texts.get("key.leave"), "Esc"),
                                        Shortcut.of(texts.get("key.others"), "PgUp", "PgDn"),
                                        Shortcut.of(texts.get("key.play"), "F8"),
                                        Shortcut.of(texts.get("key.back"), "F7"),
                                        Shortcut.of(texts.get("undo"), "Ctrl Z"))
                                : List.of(
                                        Shortcut.of(texts.get("key.play"), "Space"),
                                        Shortcut.of(texts.get("key.accept"), "Enter"),
                                        Shortcut.of(texts.get("key.edit"), "E"),
                                        Shortcut.of(texts.get("key.exclude"), "X"),
                                        Shortcut.of(texts.get("key.move"), "↑", "↓"),
                                        Shortcut.of(texts.get("key.split"), "S"),
                                        Shortcut.of(texts.get("key.merge"), "M"),
                                        Shortcut.of(texts.get("key.ends"), "I", "O"),
                                        Shortcut.of(texts.get("undo"), "Ctrl Z")));
    }
}
