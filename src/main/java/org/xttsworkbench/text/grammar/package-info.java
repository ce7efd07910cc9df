/** Reader of the grammar files: one per language, with everything a speaker might want to correct. */
@NullMarked
package org.xttsworkbench.text.grammar;

import org.jspecify.annotations.NullMarked;
