/** What a person looks at before training: doubts about clips, most doubtful first. */
@NullMarked
package org.xttsworkbench.dataset.review;

import org.jspecify.annotations.NullMarked;
