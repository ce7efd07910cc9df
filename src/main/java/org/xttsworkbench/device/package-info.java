/** What the machine has and uses: memory of the process and the host, features of the CPU. */
@NullMarked
package org.xttsworkbench.device;

import org.jspecify.annotations.NullMarked;
