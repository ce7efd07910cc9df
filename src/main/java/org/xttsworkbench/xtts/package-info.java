/** The XTTS v2 model: sizes, parameters, forward passes and losses. */
@NullMarked
package org.xttsworkbench.xtts;

import org.jspecify.annotations.NullMarked;
