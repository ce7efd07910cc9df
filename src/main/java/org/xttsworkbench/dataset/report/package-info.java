/** The dataset as a page to read: one file without network, beside the dataset. */
@NullMarked
package org.xttsworkbench.dataset.report;

import org.jspecify.annotations.NullMarked;
