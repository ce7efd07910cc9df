/** The step that says what this computer can do, and brings what is missing. */
@NullMarked
package org.xttsworkbench.ui.preflight;

import org.jspecify.annotations.NullMarked;
