package org.xttsworkbench.storage;

import java.nio.file.Path;
import java.util.Locale;

/** Where the program keeps what belongs to the user and the machine, not to a project. */
public final class UserFolder {
    private static final String NAME = "xtts-workbench";

    private UserFolder() {}

    /** The folder of things that can be made again; {@code XTTS_WORKBENCH_HOME} overrides the system's convention. */
    public static Path cache() {
        String own = System.getenv("XTTS_WORKBENCH_HOME");
        if (own != null && !own.isBlank()) {
            return Path.of(own, "cache");
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            String local = System.getenv("LOCALAPPDATA");
            return (local == null ? home : Path.of(local)).resolve(NAME).resolve("cache");
        } else if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve(NAME);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return (xdg == null || xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg)).resolve(NAME);
    }
}
