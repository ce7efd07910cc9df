package org.xttsworkbench.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which clips are wanted and how they are dealt out. What is not given stays as it is in the project. */
final class DatasetOptions {

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "Code of the language that is spoken (a new project's default: en).")
    @Nullable
    String language;

    @Option(
            names = "--min-seconds",
            paramLabel = "S",
            description = "Shorter clips are joined with a neighbour; given texts that are shorter are left out (a new"
                    + " project's default: 1.0).")
    @Nullable
    Double minSeconds;

    @Option(
            names = "--max-seconds",
            paramLabel = "S",
            description =
                    "Longer clips are split in a silence; given texts that are longer are left out (a new project's"
                            + " default: 11.0).")
    @Nullable
    Double maxSeconds;

    @Option(
            names = "--target-seconds",
            paramLabel = "S",
            description = "Neighbours that a recogniser hears are joined while that brings them nearer to this length"
                    + " (a new project's default: 6.0).")
    @Nullable
    Double targetSeconds;

    @Option(
            names = "--target-loudness",
            paramLabel = "LUFS",
            description = "Each clip is brought to this loudness, without peaks above -1 dB; -23 is usual, 0 leaves"
                    + " clips as they were recorded (a new project's default).")
    @Nullable
    Double targetLoudness;

    @Option(
            names = "--eval-percent",
            paramLabel = "P",
            description = "Share of the clips for evaluation (a new project's default: 15).")
    @Nullable
    Double evalPercent;

    @Option(names = "--seed", paramLabel = "N", description = "Decides which clips these are (default: 42).")
    @Nullable
    Long seed;
}
