package org.xttsworkbench.app;

import javafx.application.Application;

/** Starts the window's measurement of itself: a class path start refuses a class that extends Application. */
public final class WindowBenchMain {

    private WindowBenchMain() {}

    /** @param arguments a project's folder with the run {@code recorded} and the file to write the figures to */
    public static void main(String[] arguments) {
        Application.launch(WindowBenchApplication.class, arguments);
        System.exit(0);
    }
}
