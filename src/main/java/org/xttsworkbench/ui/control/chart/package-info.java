/** A chart of curves on a canvas that stays fluent with a million points: what it draws, how it is moved and read. */
@NullMarked
package org.xttsworkbench.ui.control.chart;

import org.jspecify.annotations.NullMarked;
