package org.xttsworkbench.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** The colours of the window. */
public enum Theme {
    LIGHT("light.css"),
    DARK("dark.css");

    private final String ownColours;

    Theme(String ownColours) {
        this.ownColours = ownColours;
    }

    String baseStylesheet() {
        return this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
    }

    String ownStylesheet() {
        return Stylesheet.address(ownColours);
    }
}
