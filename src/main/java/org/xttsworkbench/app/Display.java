package org.xttsworkbench.app;

import java.util.Locale;

/** Whether there is a screen to open a window on. */
final class Display {

    private Display() {}

    /** On Linux JavaFX needs an X server; other systems always have a screen, and tests bring their own. */
    static boolean available() {
        if (System.getProperty("glass.platform") != null
                || !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return true;
        }
        String display = System.getenv("DISPLAY");
        return display != null && !display.isBlank();
    }
}
