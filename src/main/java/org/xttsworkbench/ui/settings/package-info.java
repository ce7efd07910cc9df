/** What a person may set for the program as a whole. */
@NullMarked
package org.xttsworkbench.ui.settings;

import org.jspecify.annotations.NullMarked;
