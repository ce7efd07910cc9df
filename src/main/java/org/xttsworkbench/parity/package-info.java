/** Our results beside reference results of the original code. */
@NullMarked
package org.xttsworkbench.parity;

import org.jspecify.annotations.NullMarked;
