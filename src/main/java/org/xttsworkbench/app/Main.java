package org.xttsworkbench.app;

import org.xttsworkbench.cli.WorkbenchCommand;

/** Starts the program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Before any DJL class: nothing is fetched and nobody is told.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.exit(WorkbenchCommand.execute(arguments));
    }
}
