/** Japanese in Latin letters. */
@NullMarked
package org.xttsworkbench.text.japanese;

import org.jspecify.annotations.NullMarked;
