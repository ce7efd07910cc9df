package org.xttsworkbench.ui.control;

import java.net.URL;

/** The style sheet of the controls that are drawn on a canvas: their colours are the theme's. */
final class ControlStyles {
    static final String ADDRESS = address();

    private ControlStyles() {}

    private static String address() {
        URL address = ControlStyles.class.getResource("controls.css");
        if (address == null) {
            throw new IllegalStateException("controls.css is missing from the program");
        }
        return address.toExternalForm();
    }
}
