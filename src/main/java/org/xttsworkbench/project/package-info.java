/** The folder of one voice: where everything lies in it. */
@NullMarked
package org.xttsworkbench.project;

import org.jspecify.annotations.NullMarked;
