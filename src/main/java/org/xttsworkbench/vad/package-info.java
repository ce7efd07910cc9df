/** Where in a recording somebody speaks. */
@NullMarked
package org.xttsworkbench.vad;

import org.jspecify.annotations.NullMarked;
