/** What a person set for the program, and what the window remembers; kept in the user's folder, never in a project. */
@NullMarked
package org.xttsworkbench.settings;

import org.jspecify.annotations.NullMarked;
