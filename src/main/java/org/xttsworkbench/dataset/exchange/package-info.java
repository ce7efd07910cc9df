/** Datasets of other tools: in and out. */
@NullMarked
package org.xttsworkbench.dataset.exchange;

import org.jspecify.annotations.NullMarked;
