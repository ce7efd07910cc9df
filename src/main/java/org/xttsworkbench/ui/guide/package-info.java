/** What the guide panel says about each step. */
@NullMarked
package org.xttsworkbench.ui.guide;

import org.jspecify.annotations.NullMarked;
