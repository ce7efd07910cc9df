/** The step that will let checkpoints be heard; it comes with synthesis. */
@NullMarked
package org.xttsworkbench.ui.audition;

import org.jspecify.annotations.NullMarked;
