/** OpenAI's Whisper on our kernels: folders in Hugging Face's layout, any size, the original's results. */
@NullMarked
package org.xttsworkbench.asr.whisper;

import org.jspecify.annotations.NullMarked;
