package org.xttsworkbench.app;

import javafx.application.Application;
import org.xttsworkbench.cli.WorkbenchCommand;

/** Starts the program: the window, or with arguments the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Before any DJL class: nothing is fetched and nobody is told.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        if (arguments.length > 0) {
            System.exit(WorkbenchCommand.execute(arguments));
        } else if (!Display.available()) {
            System.exit(WorkbenchCommand.refuseWindow());
        } else {
            Application.launch(WorkbenchApplication.class);
            System.exit(0);
        }
    }
}
