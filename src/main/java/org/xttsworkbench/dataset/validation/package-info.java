/** Whether a dataset is what it says: its files, its texts heard anew, its sides, and what a base model makes of it. */
@NullMarked
package org.xttsworkbench.dataset.validation;

import org.jspecify.annotations.NullMarked;
