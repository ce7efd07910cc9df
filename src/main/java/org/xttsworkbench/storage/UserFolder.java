package org.xttsworkbench.storage;

import java.nio.file.Path;
import java.util.Locale;

/** Where the program keeps what belongs to the user and the machine, not to a project. */
public final class UserFolder {
    private static final String NAME = "xtts-workbench";

    private UserFolder() {}

    /** The folder of things that can be made again; {@code XTTS_WORKBENCH_HOME} overrides the system's convention. */
    public static Path cache() {
        return folder("cache", "LOCALAPPDATA", "Library/Caches", "XDG_CACHE_HOME", ".cache");
    }

    /** The folder of settings, recent voices and what was put aside. */
    public static Path settings() {
        return folder("settings", "APPDATA", "Library/Application Support", "XDG_CONFIG_HOME", ".config");
    }

    /** The folder of the program's logs. */
    public static Path logs() {
        return folder("logs", "LOCALAPPDATA", "Library/Logs", "XDG_STATE_HOME", ".local/state");
    }

    private static Path folder(String name, String windows, String mac, String xdgVariable, String xdg) {
        String own = System.getenv("XTTS_WORKBENCH_HOME");
        if (own != null && !own.isBlank()) {
            return Path.of(own, name);
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = System.getenv(windows);
            return (local == null ? home : Path.of(local)).resolve(NAME).resolve(name);
        } else if (system.startsWith("mac")) {
            return home.resolve(mac).resolve(NAME);
        }
        String folder = System.getenv(xdgVariable);
        return (folder == null || folder.isBlank() ? home.resolve(xdg) : Path.of(folder)).resolve(NAME);
    }
}
