/** Speech to text: what is said in a recording, word by word, with times. */
@NullMarked
package org.xttsworkbench.asr;

import org.jspecify.annotations.NullMarked;
