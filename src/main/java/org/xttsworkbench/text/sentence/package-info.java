/** Cutting texts into sentences and pieces short enough for synthesis. */
@NullMarked
package org.xttsworkbench.text.sentence;

import org.jspecify.annotations.NullMarked;
