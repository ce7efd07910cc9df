/** The bridge between work and the thread of the window: nobody else calls {@code Platform.runLater}. */
@NullMarked
package org.xttsworkbench.ui.fx;

import org.jspecify.annotations.NullMarked;
