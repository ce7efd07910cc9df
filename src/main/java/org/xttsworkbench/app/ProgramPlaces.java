package org.xttsworkbench.app;

import java.nio.file.Path;

/** The folders beside the program that count while the settings name no others. */
final class ProgramPlaces {

    private ProgramPlaces() {}

    static Path models() {
        return home().resolve("models");
    }

    static Path voices() {
        return home().resolve("finetune");
    }

    /** The start script says where it lies; without it the current folder stands in. */
    private static Path home() {
        return Path.of(System.getProperty("xtts.home", "")).toAbsolutePath().normalize();
    }
}
