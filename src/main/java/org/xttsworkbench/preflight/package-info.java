/** What this computer can do for the work: one class per check, each with a measured value. */
@NullMarked
package org.xttsworkbench.preflight;

import org.jspecify.annotations.NullMarked;
