/** Texts of the window: resource bundles beside each package, and quantities as people read them. */
@NullMarked
package org.xttsworkbench.ui.words;

import org.jspecify.annotations.NullMarked;
