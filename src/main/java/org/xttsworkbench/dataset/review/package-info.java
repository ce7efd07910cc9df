/** What a person looks at before training: doubts about clips, what is done to clips, the review as a table. */
@NullMarked
package org.xttsworkbench.dataset.review;

import org.jspecify.annotations.NullMarked;
