/** Number words in the languages of XTTS, one class and one grammar file each. */
@NullMarked
package org.xttsworkbench.text.number;

import org.jspecify.annotations.NullMarked;
