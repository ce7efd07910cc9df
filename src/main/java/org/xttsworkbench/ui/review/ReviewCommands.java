package org.xttsworkbench.ui.review;

import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.ui.shell.KeyMap;

/** What the keys of the review do. */
final class ReviewCommands {
    private static final double ZOOM = 1.5;

    private ReviewCommands() {}

    /** Keys while the table has the focus. */
    static ReviewKeys grid(ReviewViewModel model, Runnable edit) {
        ClipPlayback play = model.playback();
        return new ReviewKeys(
                KeyMap.Scope.REVIEW_GRID,
                Map.ofEntries(
                        Map.entry("play-clip", key -> play.toggle()),
                        Map.entry("accept-next", key -> model.accept()),
                        Map.entry("previous", key -> model.goTo(-1)),
                        Map.entry("edit", key -> edit.run()),
                        Map.entry("exclude", key -> model.excludeOrRestore()),
                        Map.entry("next-suspicious", key -> model.goToSuspicious()),
                        Map.entry("split", key -> model.split()),
                        Map.entry("merge-next", key -> model.merge(true)),
                        Map.entry("merge-previous", key -> model.merge(false)),
                        Map.entry("set-start", key -> model.setEnd(true)),
                        Map.entry("set-end", key -> model.setEnd(false)),
                        Map.entry("nudge-start", key -> model.nudge(true, key == 0 ? -1 : 1)),
                        Map.entry("nudge-end", key -> model.nudge(false, key == 0 ? -1 : 1)),
                        Map.entry("snap", key -> model.snapBoth()),
                        Map.entry("playhead", key -> model.movePlayhead(key == 0 ? -1 : 1)),
                        Map.entry("playhead-word", key -> model.movePlayheadByWord(key == 0 ? -1 : 1)),
                        Map.entry(
                                "repeat",
                                key -> play.repeat().set(!play.repeat().get())),
                        Map.entry("slower", key -> play.changeSpeed(-1)),
                        Map.entry("faster", key -> play.changeSpeed(1)),
                        Map.entry("use-heard", key -> model.editor().useHeard()),
                        Map.entry("zoom-in", key -> model.zoom(ZOOM)),
                        Map.entry("zoom-out", key -> model.zoom(1 / ZOOM)),
                        Map.entry("zoom-all", key -> model.editor().wave().showAll()),
                        Map.entry("filter-to-review", key -> filter(model, ClipStatus.TO_REVIEW)),
                        Map.entry("filter-accepted", key -> filter(model, ClipStatus.ACCEPTED)),
                        Map.entry("filter-excluded", key -> filter(model, ClipStatus.EXCLUDED)),
                        Map.entry(
                                "filter-all",
                                key -> model.table()
                                        .filter()
                                        .set(model.table().filter().get().of(Optional.empty())))));
    }

    /** Keys while the text has the focus; everything else is the system's own editing. */
    static ReviewKeys text(ReviewViewModel model, Runnable leave) {
        return new ReviewKeys(
                KeyMap.Scope.REVIEW_TEXT,
                Map.of(
                        "accept-next", key -> model.accept(),
                        "leave-text", key -> leave.run(),
                        "previous-in-text", key -> model.goTo(-1),
                        "next-in-text", key -> model.goTo(1)));
    }

    private static void filter(ReviewViewModel model, ClipStatus status) {
        model.table().filter().set(model.table().filter().get().of(Optional.of(status)));
    }
}
