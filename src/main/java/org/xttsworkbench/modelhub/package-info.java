/** Models on this computer: what is installed, whether it is whole, and how a folder of one is taken in. */
@NullMarked
package org.xttsworkbench.modelhub;

import org.jspecify.annotations.NullMarked;
