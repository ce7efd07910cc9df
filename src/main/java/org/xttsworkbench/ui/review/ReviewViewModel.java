package org.xttsworkbench.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.job.FailureException;

/** What a reviewer can do; every command is one key. Needs no toolkit. */
final class ReviewViewModel {

    /** What the review tells whoever shows it. */
    interface Listener {

        /** Something changed that is to be brought to the disk; {@code cut} when clips were cut anew. */
        void changed(boolean cut);

        /** Something cannot be done; two sentences for the user. */
        void refused(String sentence, String advice);

        /** Many clips were changed in one go, out of sight. */
        void changedMany(int clips, boolean excluded);
    }

    private static final double STEP_SECONDS = 0.1;
    private static final double NUDGE_SECONDS = 0.01;
    private static final double BACK_SECONDS = 2;

    private final ReviewModel table = new ReviewModel();
    private final ClipEditorModel editor = new ClipEditorModel(this::perform);
    private final BooleanProperty playOnSelection = new SimpleBooleanProperty(true);
    private final ClipPlayback playback;
    private final Listener listener;
    private @Nullable ClipSounds sounds;

    /** @param player makes the playback of the editor's waveform */
    ReviewViewModel(
            java.util.function.Function<org.xttsworkbench.ui.control.WaveformModel, ClipPlayback> player,
            Listener listener) {
        this.listener = listener;
        this.playback = player.apply(editor.wave());
        table.current().addListener((property, before, now) -> show(before, now));
    }

    ReviewModel table() {
        return table;
    }

    ClipEditorModel editor() {
        return editor;
    }

    ClipPlayback playback() {
        return playback;
    }

    /** Whether a clip is played as soon as it is gone to. */
    BooleanProperty playOnSelection() {
        return playOnSelection;
    }

    /** Shows a session, or nothing. */
    void open(@Nullable ReviewDesk session, @Nullable ClipSounds from, ReviewRows rows) {
        playback.stop();
        sounds = from == null ? null : new RecentSounds(from);
        editor.open(session, sounds);
        editor.show(null);
        table.open(session, rows);
        // Rows that are read anew and equal those before change nothing of themselves.
        if (editor.row().get() == null) {
            editor.show(table.current().get());
        }
    }

    /** For small pictures; null when nothing is open. */
    @Nullable
    ClipSounds sounds() {
        return sounds;
    }

    private void show(@Nullable ReviewRow before, @Nullable ReviewRow now) {
        boolean other = before == null || now == null || !before.id().equals(now.id());
        if (other) {
            playback.stop();
        }
        editor.show(now);
        if (other && now != null) {
            preload();
        }
    }

    private void preload() {
        int next = table.index() + 1;
        ClipSounds from = sounds;
        if (from != null && next > 0 && next < table.rows().size()) {
            from.clip(table.rows().get(next).clip(), found -> {});
        }
    }

    private void perform(EditEntry.Step step) {
        perform(step, null);
    }

    private void perform(EditEntry entry, @Nullable String then) {
        if (entry instanceof EditEntry.Step step && step.edits().isEmpty()) {
            return;
        }
        Review.Change change = table.perform(entry, then);
        boolean cut = entry instanceof EditEntry.Step step
                ? step.edits().stream().anyMatch(Edit.Recut.class::isInstance)
                : change.before().size() != change.after().size() || !sameIds(change);
        listener.changed(cut);
        if (change.after().size() > 1 && entry instanceof EditEntry.Step && !cut) {
            listener.changedMany(change.after().size(), change.after().get(0).excluded());
        }
    }

    private static boolean sameIds(Review.Change change) {
        for (int i = 0; i < change.before().size(); i++) {
            if (!change.before().get(i).id().equals(change.after().get(i).id())) {
                return false;
            }
        }
        return true;
    }

    /** Does what may be refused, and tells it then. */
    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (FailureException e) {
            listener.refused(String.valueOf(e.getMessage()), e.hint());
            ReviewRow row = table.current().get();
            if (row != null) {
                editor.wave().start().set(row.clip().clip().startSeconds());
                editor.wave().end().set(row.clip().clip().endSeconds());
            }
        }
    }

    private void withCurrent(Consumer<ReviewedClip> work) {
        ReviewRow row = table.current().get();
        if (row != null) {
            attempt(() -> work.accept(row.clip()));
        }
    }

    /** Rows were chosen in the table; a single one that was gone to is played. */
    void select(List<ReviewRow> chosen, @Nullable ReviewRow lead) {
        ReviewRow before = table.current().get();
        table.selectAll(chosen, lead);
        boolean other = lead != null && (before == null || !before.id().equals(lead.id()));
        if (other && chosen.size() == 1) {
            goneOn();
        }
    }

    private void goneOn() {
        if (playOnSelection.get() && table.current().get() != null) {
            playback.playFromStart();
        }
    }

    /** Accepts the selected clips and goes to the next. */
    void accept() {
        editor.keepText();
        String next = table.afterSelection();
        boolean changed = withSelection(ReviewDesk::accept, next);
        if (!changed) {
            table.move(1);
        }
        goneOn();
    }

    /** Takes the selected clips out, or brings them back. */
    void excludeOrRestore() {
        boolean shownStill = table.filter().get().status().isEmpty();
        withSelection(ReviewDesk::excludeOrRestore, shownStill ? null : table.afterSelection());
    }

    /** The selected clips are to be looked at again. */
    void reopen() {
        withSelection(ReviewDesk::reopen, null);
    }

    private boolean withSelection(
            BiFunction<ReviewDesk, List<ReviewedClip>, EditEntry.Step> work, @Nullable String then) {
        ReviewDesk desk = table.session();
        if (desk == null || table.selection().isEmpty()) {
            return false;
        }
        EditEntry.Step step = work.apply(desk, table.selection());
        perform(step, then);
        return !step.edits().isEmpty();
    }

    /** Accepts clips in one step. */
    void acceptAll(List<ReviewedClip> clips) {
        ReviewDesk desk = table.session();
        if (desk != null) {
            perform(desk.accept(clips), null);
        }
    }

    /** Shown clips that nobody has reviewed; with {@code trusted} only those without a reason to look. */
    List<ReviewedClip> open(boolean trusted) {
        return table.rows().stream()
                .filter(row -> row.status() == ClipStatus.TO_REVIEW)
                .filter(row -> !trusted || row.doubts().isEmpty())
                .map(ReviewRow::clip)
                .toList();
    }

    void goTo(int step) {
        editor.keepText();
        if (table.move(step)) {
            goneOn();
        }
    }

    void goToSuspicious() {
        editor.keepText();
        if (table.moveToSuspicious()) {
            goneOn();
        }
    }

    void split() {
        withCurrent(clip -> {
            ReviewDesk session = table.session();
            if (session != null) {
                perform(session.split(clip, editor.playheadSample()), null);
            }
        });
    }

    /** Makes one clip of the current one and its neighbour after it, or before. */
    void merge(boolean withNext) {
        withCurrent(clip -> {
            ReviewDesk session = table.session();
            if (session != null) {
                Optional<ReviewedClip> other = withNext ? session.next(clip) : session.previous(clip);
                perform(
                        session.merge(
                                clip,
                                other.orElseThrow(() -> FailureException.badInput(
                                        withNext
                                                ? "This is the last clip of its recording."
                                                : "This is the first clip of its recording.",
                                        "Only neighbours of one recording can be merged."))),
                        null);
            }
        });
    }

    /** Moves an end of the clip to the playhead. */
    void setEnd(boolean start) {
        double place = editor.wave().playhead().get();
        moveEnd(start, place, false);
    }

    /** Moves an end by 10 ms, exactly. */
    void nudge(boolean start, int direction) {
        double now = (start ? editor.wave().start() : editor.wave().end()).get();
        moveEnd(start, now + direction * NUDGE_SECONDS, true);
    }

    /** Moves an end to the nearest silence. */
    void snap(boolean start) {
        moveEnd(start, (start ? editor.wave().start() : editor.wave().end()).get(), false);
    }

    private void moveEnd(boolean start, double place, boolean exactly) {
        if (start) {
            editor.wave().moveStart(place, exactly);
        } else {
            editor.wave().moveEnd(place, exactly);
        }
        keepEnds();
    }

    /** Both ends to silence, in one step. */
    void snapBoth() {
        editor.wave().moveStart(editor.wave().start().get(), false);
        editor.wave().moveEnd(editor.wave().end().get(), false);
        keepEnds();
    }

    /** The ends were dragged. */
    void keepEnds() {
        attempt(editor::keepEnds);
    }

    void movePlayhead(int direction) {
        seek(() -> editor.wave().movePlayhead(editor.wave().playhead().get() + direction * STEP_SECONDS));
    }

    void movePlayheadByWord(int direction) {
        seek(() -> editor.wave().moveByWord(direction));
    }

    /** The playhead is put elsewhere; what is heard goes on from there. */
    private void seek(Runnable move) {
        boolean was = playback.playing().get();
        playback.tick();
        playback.stop();
        move.run();
        if (was) {
            playback.play();
        }
    }

    void playBack() {
        playback.back(BACK_SECONDS);
    }

    void zoom(double factor) {
        editor.wave().zoom(factor, editor.wave().playhead().get());
    }

    void undo() {
        ReviewDesk session = table.session();
        if (session != null) {
            session.undo().ifPresent(entry -> perform(entry, null));
        }
    }

    void redo() {
        ReviewDesk session = table.session();
        if (session != null) {
            session.redo().ifPresent(entry -> perform(entry, null));
        }
    }
}
