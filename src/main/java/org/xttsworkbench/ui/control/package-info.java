/** Controls that several steps use. */
@NullMarked
package org.xttsworkbench.ui.control;

import org.jspecify.annotations.NullMarked;
