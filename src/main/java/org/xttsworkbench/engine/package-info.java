/** The boundary between the window and the process that does the work: requests, events, both ends. */
@NullMarked
package org.xttsworkbench.engine;

import org.jspecify.annotations.NullMarked;
