package org.xttsworkbench.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import org.apache.logging.log4j.LogManager;
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
            // What the log needs takes a quarter of a second: beside the toolkit's start, not after it.
            CompletableFuture<Void> unused = CompletableFuture.runAsync(() -> LogManager.getLogger(Main.class));
            Application.launch(WorkbenchApplication.class);
            System.exit(0);
        }
    }
}
