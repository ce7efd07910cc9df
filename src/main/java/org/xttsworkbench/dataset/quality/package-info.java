/** How good clips are: measured once per file, judged beside each other, with a reason for each doubt. */
@NullMarked
package org.xttsworkbench.dataset.quality;

import org.jspecify.annotations.NullMarked;
