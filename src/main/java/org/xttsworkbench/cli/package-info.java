/** The command line. */
@NullMarked
package org.xttsworkbench.cli;

import org.jspecify.annotations.NullMarked;
