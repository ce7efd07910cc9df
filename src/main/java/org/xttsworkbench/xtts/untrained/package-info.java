/** Base models with random weights in the real file formats: for the demo and for measurements, never for speech. */
@NullMarked
package org.xttsworkbench.xtts.untrained;

import org.jspecify.annotations.NullMarked;
