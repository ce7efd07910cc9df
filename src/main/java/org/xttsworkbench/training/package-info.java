/** Fine-tuning: the loop, its data, its optimizer and its checkpoints. */
@NullMarked
package org.xttsworkbench.training;

import org.jspecify.annotations.NullMarked;
