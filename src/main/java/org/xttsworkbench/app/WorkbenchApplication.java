package org.xttsworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.device.DesktopWishes;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.project.ProgramFolders;
import org.xttsworkbench.settings.Settings;
import org.xttsworkbench.ui.fx.Watchdog;
import org.xttsworkbench.ui.settings.SettingsPane;
import org.xttsworkbench.ui.shell.LogLine;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.VoiceLibrary.Known;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.start.StartPage;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.window.MainWindow;
import org.xttsworkbench.ui.window.WindowActions;
import org.xttsworkbench.ui.window.WindowFrame;
import org.xttsworkbench.ui.words.LanguageName;

/** Opens the window. Not the program's main class, since a class path start refuses one that extends Application. */
public final class WorkbenchApplication extends Application {
    private static final Logger LOG = LogManager.getLogger(WorkbenchApplication.class);

    /** How long the window waits for the voice of the last time, so as to be shown with it and not change at once. */
    private static final Duration PATIENCE = Duration.millis(700);

    @Override
    public void start(Stage stage) {
        open(stage, AppContext.ofProgram());
    }

    /** Builds the window and shows it. */
    static MainWindow open(Stage stage, AppContext context) {
        // Names of languages and the ends of lines take long the first time; done beside the window, before anybody
        // asks.
        context.background().execute(() -> {
            LanguageName.of("en");
            BreakIterator.getLineInstance();
        });
        Appearance.loadFonts();
        Workbench workbench = context.workbench();
        Selectable selectable = new Selectable();
        context.background().execute(selectable::look);
        WindowLinks links = new WindowLinks(workbench);
        List<Step> steps = WizardSteps.of(context, links);
        WindowActions actions = new WindowActions(
                workbench,
                context.voices(),
                context.engine(),
                new EngineDemoMaker(context.engine(), workbench.tasks(), context.remembered(), context.voicesFolder()),
                stage,
                () -> settings(context, selectable),
                () -> WizardSteps.checked(context),
                context.voicesFolder());
        links.connect(actions);
        StartPage startPage = new StartPage(workbench, actions);
        MainWindow window = new MainWindow(workbench, steps, startPage, actions);
        keepSettings(context);
        followVoices(context, startPage);
        context.engine()
                .watchLog(log -> workbench.tasks().ui().execute(() -> workbench.log(line(log.level(), log.message()))));
        EngineNotices.follow(workbench, context.engine());
        WindowFrame frame = new WindowFrame(stage, workbench, window, steps, () -> end(context));
        PauseTransition patience = new PauseTransition(PATIENCE);
        Runnable show = () -> {
            patience.stop();
            if (!stage.isShowing()) {
                frame.show(actions);
                FirstPicture.then(window, () -> context.background().execute(new Watchdog()));
            }
        };
        Optional<Path> last = workbench.settings().get().lastVoice().filter(Files::isDirectory);
        if (last.isPresent()) {
            patience.setOnFinished(event -> show.run());
            patience.play();
            actions.reopen(last.get(), show);
        } else {
            show.run();
        }
        followDesktop(workbench, stage);
        DevicePoll.start(context);
        return window;
    }

    private static SettingsPane settings(AppContext context, Selectable selectable) {
        // For the next time: what was connected meanwhile.
        context.background().execute(selectable::look);
        return new SettingsPane(
                context.workbench(),
                selectable.devices(),
                selectable.sounds(),
                List.of(ProgramFolders.models(), ProgramFolders.voices()));
    }

    /** High contrast and less motion, as the system says. */
    private static void followDesktop(Workbench workbench, Stage stage) {
        workbench.tasks().run(job -> DesktopWishes.read(), outcome -> {
            if (outcome instanceof Outcome.Done<DesktopWishes> done) {
                Appearance.follow(
                        stage.getScene(),
                        done.result().highContrast(),
                        done.result().lessMotion());
            }
        });
    }

    private static LogLine line(String level, String message) {
        String time = DateTimeFormatter.ofPattern("HH:mm:ss").format(LocalTime.now(ZoneId.systemDefault()));
        return new LogLine(time, level, message);
    }

    private static void keepSettings(AppContext context) {
        context.workbench()
                .settings()
                .addListener((property, before, now) -> context.background().execute(() -> save(context, now)));
    }

    private static void save(AppContext context, Settings settings) {
        try {
            context.settingsFile().write(settings);
        } catch (IOException e) {
            LOG.warn("The settings could not be written.", e);
        }
    }

    /** The start page shows what is true now: at the start, when it is shown, and when a step changed something. */
    private static void followVoices(AppContext context, StartPage page) {
        Workbench workbench = context.workbench();
        Runnable look = () -> workbench.tasks().run(job -> context.voices().recent(), outcome -> {
            if (outcome instanceof Outcome.Done<List<Known>> done) {
                page.show(done.result());
            }
        });
        workbench.onChange(look);
        workbench.place().addListener((property, before, now) -> {
            Voice voice = workbench.voice().get();
            if (now == null) {
                look.run();
            } else if (voice != null) {
                workbench
                        .tasks()
                        .run(
                                job -> {
                                    context.voices().rememberStep(voice, now);
                                    return now;
                                },
                                outcome -> {});
            }
        });
        look.run();
    }

    private static void end(AppContext context) {
        // Written here, not in the background: the program ends before that.
        save(context, context.workbench().settings().get());
        context.engine().close();
        Optional.ofNullable(context.workbench().voice().get()).ifPresent(voice -> {
            try {
                context.voices().release(voice);
            } catch (IOException e) {
                LOG.warn("The voice's lock could not be given back; it goes with the program.", e);
            }
        });
        Platform.exit();
    }
}
