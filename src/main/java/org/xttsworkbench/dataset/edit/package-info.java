/** What a user changes in a dataset: edits, and the log that keeps them. Knows ids of clips, not clips. */
@NullMarked
package org.xttsworkbench.dataset.edit;

import org.jspecify.annotations.NullMarked;
