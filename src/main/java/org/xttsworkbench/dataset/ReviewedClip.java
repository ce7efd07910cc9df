package org.xttsworkbench.dataset;

import org.xttsworkbench.dataset.edit.ClipStatus;

/**
 * A clip with what the user decided about it.
 *
 * @param clip with its text as it is now
 * @param heard what was written down at first, before any correction
 * @param accepted whether the user found it good
 * @param excluded whether the user took it out
 */
public record ReviewedClip(Clip clip, String heard, boolean accepted, boolean excluded) {

    /** A clip that nobody has looked at. */
    public static ReviewedClip of(Clip clip) {
        return new ReviewedClip(clip, clip.text(), false, false);
    }

    public String id() {
        return clip.id();
    }

    public ClipStatus status() {
        if (excluded) {
            return ClipStatus.EXCLUDED;
        }
        return accepted ? ClipStatus.ACCEPTED : ClipStatus.TO_REVIEW;
    }

    /** Whether its text is not what was heard. */
    public boolean edited() {
        return !clip.text().equals(heard);
    }

    ReviewedClip saying(String text) {
        return new ReviewedClip(clip.withText(text), heard, accepted, excluded);
    }

    ReviewedClip accepted(boolean yes) {
        return new ReviewedClip(clip, heard, yes, excluded);
    }

    ReviewedClip excluded(boolean yes) {
        return new ReviewedClip(clip, heard, accepted, yes);
    }
}
