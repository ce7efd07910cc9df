/** The export step: which checkpoint becomes a model folder, its checks, and how to use it. */
@NullMarked
package org.xttsworkbench.ui.export;

import org.jspecify.annotations.NullMarked;
