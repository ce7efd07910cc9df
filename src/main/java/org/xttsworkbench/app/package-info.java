/** The program's entry. */
@NullMarked
package org.xttsworkbench.app;

import org.jspecify.annotations.NullMarked;
