/** The training step: what to train with, live charts, epochs, history of runs, and how to go on after any end. */
@NullMarked
package org.xttsworkbench.ui.training;

import org.jspecify.annotations.NullMarked;
