/** The page of recent voices. */
@NullMarked
package org.xttsworkbench.ui.start;

import org.jspecify.annotations.NullMarked;
