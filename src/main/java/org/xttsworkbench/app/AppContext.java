package org.xttsworkbench.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.xttsworkbench.device.HostReading;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineClient;
import org.xttsworkbench.engine.EngineCommandLine;
import org.xttsworkbench.job.BackgroundThreads;
import org.xttsworkbench.project.ProgramFolders;
import org.xttsworkbench.settings.RememberedVoices;
import org.xttsworkbench.settings.Settings;
import org.xttsworkbench.settings.UserFile;
import org.xttsworkbench.storage.UserFolder;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.fx.UiThread;
import org.xttsworkbench.ui.shell.VoiceLibrary;
import org.xttsworkbench.ui.shell.Workbench;

/**
 * Everything that the window is built of, each made once and handed on by constructor; there is no other way to get it.
 */
final class AppContext {
    private final Executor background = new BackgroundThreads();
    private final Workbench workbench;
    private final Engine engine;
    private final UserFile<Settings> settingsFile;
    private final RememberedVoices remembered;
    private final VoiceLibrary voices;

    /**
     * @param ui the window's thread
     * @param engine who decodes and computes
     * @param folder the user's folder of settings
     */
    AppContext(Executor ui, Engine engine, Path folder) {
        this.engine = engine;
        workbench = new Workbench(new Tasks(background, ui));
        settingsFile = new UserFile<>(
                folder.resolve("settings.json"), Settings.class, Settings.SCHEMA_VERSION, Settings.DEFAULT);
        workbench.settings().set(settingsFile.read());
        remembered = new RememberedVoices(folder);
        voices = new LocalVoices(
                remembered,
                voicesFolder(),
                new DiagnosticReport(List.of(UserFolder.logs()), folder.resolve("settings.json")),
                Clock.systemUTC());
    }

    /** The context of the program: work comes back on JavaFX's thread. */
    static AppContext ofProgram() {
        Engine engine = new EngineClient(
                EngineCommandLine.ofThisProgram(HostReading.totalBytes()),
                UserFolder.logs(),
                EngineClient.Limits.DEFAULT);
        return new AppContext(UiThread.javaFx(), engine, UserFolder.settings());
    }

    /** Threads for work beside the window. */
    Executor background() {
        return background;
    }

    /** What steps may ask of the window; {@link Workbench#tasks} runs their jobs. */
    Workbench workbench() {
        return workbench;
    }

    /** Who decodes and computes; its process starts with the first request. */
    Engine engine() {
        return engine;
    }

    UserFile<Settings> settingsFile() {
        return settingsFile;
    }

    /** What the window remembers of each voice. */
    RememberedVoices remembered() {
        return remembered;
    }

    VoiceLibrary voices() {
        return voices;
    }

    /** The folder of base models and recognisers, as the settings say now. */
    Supplier<Path> modelsFolder() {
        return () -> workbench.settings().get().models().orElse(ProgramFolders.models());
    }

    /** The folder of the voices, as the settings say now. */
    Supplier<Path> voicesFolder() {
        return () -> workbench.settings().get().voices().orElse(ProgramFolders.voices());
    }
}
