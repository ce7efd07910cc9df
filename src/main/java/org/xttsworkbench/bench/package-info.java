/** Measurements of the program on the machine at hand. */
@NullMarked
package org.xttsworkbench.bench;

import org.jspecify.annotations.NullMarked;
