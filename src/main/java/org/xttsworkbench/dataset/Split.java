package org.xttsworkbench.dataset;

/** What a clip is for. */
public enum Split {
    /** The model learns from it. */
    TRAIN,
    /** The model is measured on it. */
    EVAL
}
