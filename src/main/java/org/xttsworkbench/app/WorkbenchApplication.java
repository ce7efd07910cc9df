package org.xttsworkbench.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.xttsworkbench.ui.fx.Watchdog;
import org.xttsworkbench.ui.start.StartPage;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.theme.Theme;
import org.xttsworkbench.ui.window.MainWindow;

/** Opens the window. Not the program's main class, since a class path start refuses one that extends Application. */
public final class WorkbenchApplication extends Application {

    @Override
    public void start(Stage stage) {
        AppContext context = new AppContext();
        Appearance.loadFonts();
        MainWindow window = new MainWindow(context.workbench(), WizardSteps.of(context), new StartPage());
        Scene scene = new Scene(window, 1280, 800);
        Appearance.apply(scene, Theme.LIGHT, 100);
        stage.setTitle("XTTS Workbench");
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.setScene(scene);
        stage.show();
        context.background().execute(new Watchdog());
    }
}
