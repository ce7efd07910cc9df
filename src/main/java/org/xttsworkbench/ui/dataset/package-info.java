/** The step that makes clips of recordings. */
@NullMarked
package org.xttsworkbench.ui.dataset;

import org.jspecify.annotations.NullMarked;
