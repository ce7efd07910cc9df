/** What a step of the wizard is and what the window offers it; models only, no window. */
@NullMarked
package org.xttsworkbench.ui.shell;

import org.jspecify.annotations.NullMarked;
