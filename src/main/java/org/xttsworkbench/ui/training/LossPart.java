package org.xttsworkbench.ui.training;

/** Which part of the loss is shown. */
enum LossPart {
    TOTAL,
    SOUND,
    TEXT
}
