/** Where a recording is cut: from words with rough times and the sound itself to stretches with their text. */
@NullMarked
package org.xttsworkbench.dataset.segment;

import org.jspecify.annotations.NullMarked;
