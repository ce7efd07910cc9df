package org.xttsworkbench.ui.theme;

import java.net.URL;

/** Stylesheets that lie beside this class. */
final class Stylesheet {

    private Stylesheet() {}

    static String address(String name) {
        URL address = Stylesheet.class.getResource(name);
        if (address == null) {
            throw new IllegalStateException("the stylesheet " + name + " is missing from the program");
        }
        return address.toExternalForm();
    }
}
