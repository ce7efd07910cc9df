/** Transcripts that come with recordings: tables and text files, and which recording each line belongs to. */
@NullMarked
package org.xttsworkbench.dataset.transcript;

import org.jspecify.annotations.NullMarked;
