package org.xttsworkbench.dataset.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xttsworkbench.dataset.transcript.TableForm;
import org.xttsworkbench.dataset.transcript.TranscriptTable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.text.Language;

/** Forms of datasets that other tools read and write. */
public enum ExchangeFormat {
    /** {@code audio_file|text|speaker_name} with a header. */
    COQUI(TableForm.COQUI, "metadata_train.csv metadata_eval.csv", "metadata.csv"),
    /** {@code id|text|normalised text} without a header. */
    LJSPEECH(TableForm.LJSPEECH, "metadata.csv", "metadata.txt"),
    /** {@code path|speaker|language|text} without a header, in a file that ends in {@code .list}. */
    GPT_SOVITS(TableForm.GPT_SOVITS, "*.list", "*.LIST"),
    /** The project folder of AllTalk's fine-tuning: Coqui's tables with the language in {@code lang.txt}. */
    ALLTALK(TableForm.COQUI, "metadata_train.csv metadata_eval.csv", "metadata_train.csv"),
    /** Recordings with SubRip or WebVTT subtitles of the same name. */
    SRT(TableForm.SUBTITLES, "*.srt", "*.vtt");

    private final TableForm form;
    private final String usual;
    private final String other;

    /** @param usual names of the tables that tools write; {@code other} when none of these is there */
    ExchangeFormat(TableForm form, String usual, String other) {
        this.form = form;
        this.usual = usual;
        this.other = other;
    }

    /** @throws FailureException with reason USAGE when the form is not known */
    public static ExchangeFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.words().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> FailureException.usage("The format \"" + name + "\" is not known; known are "
                        + Arrays.stream(values()).map(ExchangeFormat::words).collect(Collectors.joining(", ")) + "."));
    }

    /** How people write it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The tables of a dataset in this form.
     *
     * @param source a table, or the folder in which tables of the usual names lie
     * @throws FailureException with reason USAGE when there are none, or when a table has another form
     */
    public List<Path> tables(Path source) throws IOException {
        List<Path> tables = Files.isRegularFile(source) ? List.of(source) : inFolder(source);
        for (Path table : tables) {
            TableForm found = TranscriptTable.form(table);
            if (found != form) {
                throw FailureException.usage(table + " is " + found.words() + ", not " + form.words() + ".");
            }
        }
        return tables;
    }

    private List<Path> inFolder(Path folder) throws IOException {
        List<Path> found = this == SRT ? TranscriptTable.subtitles(folder) : named(folder, usual);
        if (found.isEmpty()) {
            found = named(folder, other);
        }
        if (found.isEmpty()) {
            throw FailureException.usage(
                    folder + " has no table of the format " + words() + ": " + usual + " or " + other + ".");
        }
        return found;
    }

    private static List<Path> named(Path folder, String names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Arrays.stream(names.split(" "))
                            .anyMatch(name -> matches(String.valueOf(file.getFileName()), name)))
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();
        }
    }

    private static boolean matches(String file, String name) {
        return name.startsWith("*") ? file.endsWith(name.substring(1)) : file.equals(name);
    }

    /** The code of the language that the dataset itself names, in {@code lang.txt}. */
    public Optional<String> language(Path source) throws IOException {
        Path folder =
                Files.isDirectory(source) ? source : source.toAbsolutePath().getParent();
        Path file = folder == null || form != TableForm.COQUI ? null : folder.resolve("lang.txt");
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String code = Files.readString(file).strip();
        return code.isEmpty() ? Optional.empty() : Optional.of(Language.of(code).tag());
    }
}
