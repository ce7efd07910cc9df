/** Colours, fonts and sizes. */
@NullMarked
package org.xttsworkbench.ui.theme;

import org.jspecify.annotations.NullMarked;
