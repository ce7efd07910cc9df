package org.xttsworkbench.ui.training;

/** What the small chart shows. */
enum SmallChart {
    LEARNING_RATE,
    GRADIENT,
    SPEED,
    LOAD
}
