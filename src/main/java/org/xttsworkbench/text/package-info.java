/** Text as XTTS was trained on it: cleaners and the tokenizer. */
@NullMarked
package org.xttsworkbench.text;

import org.jspecify.annotations.NullMarked;
