/** Long work: what it reports, how it is cancelled or stopped, and how it ends. */
@NullMarked
package org.xttsworkbench.job;

import org.jspecify.annotations.NullMarked;
