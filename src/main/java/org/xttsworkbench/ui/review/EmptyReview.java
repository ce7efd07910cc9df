package org.xttsworkbench.ui.review;

import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.shell.Action;

/**
 * What stands in place of the clips while there are none.
 *
 * @param heading what is missing
 * @param detail what will be here, and how it comes
 * @param action the button that brings it; null = it comes by itself
 */
record EmptyReview(String heading, String detail, @Nullable Action action) {}
