/** Korean in Latin letters. */
@NullMarked
package org.xttsworkbench.text.korean;

import org.jspecify.annotations.NullMarked;
