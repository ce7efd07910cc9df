package org.xttsworkbench.ui.review;

import java.util.List;
import java.util.Locale;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;

/**
 * A line of the table.
 *
 * @param number place among all clips, from 1
 * @param clip what the user decided about it
 * @param doubts reasons to look at it, the gravest first
 * @param suspicion all doubts in one figure, from 0 to 1
 * @param searched its text in lower case
 */
record ReviewRow(int number, ReviewedClip clip, List<Suspicion> doubts, double suspicion, String searched) {

    static ReviewRow of(int number, ReviewedClip clip, List<Suspicion> doubts) {
        return new ReviewRow(
                number,
                clip,
                doubts,
                Suspicion.together(doubts),
                clip.clip().text().toLowerCase(Locale.ROOT));
    }

    ReviewRow with(ReviewedClip other) {
        boolean same = other.clip().text().equals(text());
        return new ReviewRow(
                number,
                other,
                doubts,
                suspicion,
                same ? searched : other.clip().text().toLowerCase(Locale.ROOT));
    }

    /** The same at another place among all. */
    ReviewRow numbered(int place) {
        return number == place ? this : new ReviewRow(place, clip, doubts, suspicion, searched);
    }

    String id() {
        return clip.id();
    }

    ClipStatus status() {
        return clip.status();
    }

    String text() {
        return clip.clip().text();
    }

    double seconds() {
        return clip.clip().seconds();
    }

    boolean has(SuspicionKind kind) {
        return doubts.stream().anyMatch(doubt -> doubt.kind() == kind);
    }
}
