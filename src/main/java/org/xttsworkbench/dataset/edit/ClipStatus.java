package org.xttsworkbench.dataset.edit;

/** What the user decided about a clip. */
public enum ClipStatus {
    /** Nobody has looked at it yet. */
    TO_REVIEW,
    /** Listened to and found good. */
    ACCEPTED,
    /** Taken out of the dataset; it can come back at any time. */
    EXCLUDED
}
