package org.xttsworkbench.dataset.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xttsworkbench.job.FailureException;

/** Forms of datasets that other tools read and write. */
public enum ExchangeFormat {
    /** {@code audio_file|text|speaker_name} with a header. */
    COQUI("metadata_train.csv metadata_eval.csv", "metadata.csv"),
    /** {@code id|text|normalised text} without a header. */
    LJSPEECH("metadata.csv", "metadata.txt");

    private final String usual;
    private final String other;

    /** @param usual names of the tables that tools write; {@code other} when none of these is there */
    ExchangeFormat(String usual, String other) {
        this.usual = usual;
        this.other = other;
    }

    /** @throws FailureException with reason USAGE when the form is not known */
    public static ExchangeFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> FailureException.usage(
                        "The format \"" + name + "\" is not known; coqui and ljspeech are built so far."));
    }

    /** How people write it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The tables of a dataset in this form.
     *
     * @param source a table, or the folder in which tables of the usual names lie
     * @throws FailureException with reason USAGE when there are none
     */
    public List<Path> tables(Path source) {
        if (Files.isRegularFile(source)) {
            return List.of(source);
        }
        return Stream.of(usual, other)
                .map(names -> Arrays.stream(names.split(" "))
                        .map(source::resolve)
                        .filter(Files::isRegularFile)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> FailureException.usage(
                        source + " has no table of the format " + words() + ": " + usual + " or " + other + "."));
    }
}
