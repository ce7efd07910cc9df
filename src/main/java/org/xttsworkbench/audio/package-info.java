/** Recordings as streams of samples, resampling and wav files. */
@NullMarked
package org.xttsworkbench.audio;

import org.jspecify.annotations.NullMarked;
