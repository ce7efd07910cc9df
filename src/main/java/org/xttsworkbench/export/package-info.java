/** A fine-tuned model as a folder for Coqui and AllTalk. */
@NullMarked
package org.xttsworkbench.export;

import org.jspecify.annotations.NullMarked;
