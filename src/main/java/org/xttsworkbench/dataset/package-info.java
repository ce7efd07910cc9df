/** From recordings and transcripts to clips for training. */
@NullMarked
package org.xttsworkbench.dataset;

import org.jspecify.annotations.NullMarked;
