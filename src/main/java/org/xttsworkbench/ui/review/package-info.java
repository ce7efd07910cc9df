/** The step Review: all clips in a table, one of them in the editor below it. */
@NullMarked
package org.xttsworkbench.ui.review;

import org.jspecify.annotations.NullMarked;
