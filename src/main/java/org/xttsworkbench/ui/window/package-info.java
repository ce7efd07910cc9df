/** The window around the steps: menu, step rail, header, status bar, notifications. */
@NullMarked
package org.xttsworkbench.ui.window;

import org.jspecify.annotations.NullMarked;
