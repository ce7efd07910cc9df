/** Tensors, kernels and model files; the only package that knows PyTorch. */
@NullMarked
package org.xttsworkbench.tensor;

import org.jspecify.annotations.NullMarked;
