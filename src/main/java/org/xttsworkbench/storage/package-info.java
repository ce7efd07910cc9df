/** Files that survive a crash: atomic writes, JSON with a schema version, JSON lines, hashes. */
@NullMarked
package org.xttsworkbench.storage;

import org.jspecify.annotations.NullMarked;
