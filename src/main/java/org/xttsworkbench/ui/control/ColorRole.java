package org.xttsworkbench.ui.control;

import javafx.scene.paint.Color;

/** What a colour of a drawn control is for; style sheets set it, so that a change of theme repaints. */
public interface ColorRole {
    /** Its property in style sheets. */
    String property();

    /** Where no style sheet says otherwise. */
    Color initial();
}
