package org.xttsworkbench.training;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.AtomicFile;

/** The tables of a dataset folder in Coqui's form: {@code audio_file|text|speaker_name} with a header (F.1). */
public final class ClipTable {
    private static final String FILE = "audio_file";
    private static final String TEXT = "text";
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter('|')
            .setQuote('"')
            .setRecordSeparator('\n')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    private ClipTable() {}

    /**
     * The table's lines, in order. Paths are relative to the table's folder.
     *
     * @throws FailureException when it is not such a table
     */
    public static List<ListedClip> read(Path table) throws IOException {
        String text;
        try {
            text = Files.readString(table, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw FailureException.badInput(table + " is not in UTF-8.", "Save the table as UTF-8.");
        }
        // Spreadsheets write a byte order mark, which would become part of the first column's name.
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<ListedClip> clips = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(content), FORMAT)) {
            if (!parser.getHeaderNames().containsAll(List.of(FILE, TEXT))) {
                throw FailureException.badInput(
                        table + " has no columns " + FILE + " and " + TEXT + ".",
                        "The first line must be audio_file|text|speaker_name.");
            }
            for (CSVRecord line : parser) {
                clips.add(clip(table, line));
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw FailureException.badInput(
                    table + " is not a table of clips: " + e.getMessage() + ".", "Look for quotes that do not close.");
        }
        return clips;
    }

    private static ListedClip clip(Path table, CSVRecord line) {
        if (!line.isSet(FILE) || !line.isSet(TEXT)) {
            throw FailureException.badInput(
                    table + ", record " + line.getRecordNumber() + ", has too few columns.",
                    "Each line must be audio_file|text|speaker_name.");
        }
        String name = line.get(FILE);
        try {
            return new ListedClip(
                    String.valueOf(table.getFileName()), name, table.resolveSibling(name), line.get(TEXT));
        } catch (InvalidPathException e) {
            throw FailureException.badInput(
                    table + ", record " + line.getRecordNumber() + ", names no file: " + name + ".",
                    "Correct the path.");
        }
    }

    /** Writes the clips that a run could not use, with reasons, in the same form. */
    public static void writeLeftOut(Path file, List<LeftOutClip> clips) throws IOException {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.Builder.create(FORMAT)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            Stream<Object[]> rows = clips.stream().map(c -> new Object[] {c.table(), c.name(), c.reason(), c.text()});
            printer.printRecord("table", FILE, "reason", TEXT);
            for (Object[] row : rows.toList()) {
                printer.printRecord(row);
            }
        }
        AtomicFile.writeText(file, text.toString());
    }
}
