package org.xttsworkbench.project;

import java.nio.file.Path;

/** The folders beside the program that are used when nothing else is said. */
public final class ProgramFolders {

    /** The start script says where it lies; without it the current folder stands in. */
    private static final String HOME = "xtts.home";

    private ProgramFolders() {}

    /** Base models and recognisers. */
    public static Path models() {
        return home().resolve("models");
    }

    /** Voices, a project folder each. */
    public static Path voices() {
        return home().resolve("finetune");
    }

    private static Path home() {
        return Path.of(System.getProperty(HOME, "")).toAbsolutePath().normalize();
    }
}
