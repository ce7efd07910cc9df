package org.xttsworkbench.dataset.transcript;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Coqui's table: columns separated by {@code |}, quoted as CSV, with a header that names at least {@code audio_file} and
 * {@code text}.
 *
 * <p>Two columns of our own, {@code start_seconds} and {@code end_seconds}, say where in a long recording the text is
 * spoken; a line that leaves them empty speaks of the whole recording. Further columns are not looked at.
 */
final class CoquiTable {
    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter('|')
            .setQuote('"')
            .setIgnoreEmptyLines(true)
            .setTrailingData(true)
            .get();

    private CoquiTable() {}

    static boolean isHeader(String line) {
        List<String> names = Arrays.stream(line.split("\\|"))
                .map(name -> name.strip().replaceAll("^\"|\"$", ""))
                .toList();
        return names.contains("audio_file") && names.contains("text");
    }

    static List<TableEntry> parse(String text, Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.next().stream().map(String::strip).toList();
            Columns columns = new Columns(file, header);
            List<TableEntry> entries = new ArrayList<>();
            long line = parser.getCurrentLineNumber() + 1;
            while (hasNext(records, file, line)) {
                CSVRecord row = records.next();
                entries.add(columns.entry(row, Math.toIntExact(line)));
                line = parser.getCurrentLineNumber() + 1;
            }
            return entries;
        }
    }

    private static boolean hasNext(Iterator<CSVRecord> records, Path file, long line) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            throw TranscriptTable.refuse(file, line, "opens a quotation that is not closed as CSV asks for");
        }
    }

    /** Where the columns stand in this file. */
    private record Columns(Path file, List<String> header) {

        TableEntry entry(CSVRecord row, int line) {
            if (row.size() != header.size()) {
                throw TranscriptTable.refuse(
                        file, line, "has " + row.size() + " columns where the header has " + header.size());
            }
            String recording = row.get(header.indexOf("audio_file")).strip();
            if (recording.isEmpty()) {
                throw TranscriptTable.refuse(file, line, "names no recording");
            }
            return new TableEntry(
                    recording, new TranscriptLine(row.get(header.indexOf("text")), span(row, line)), file, line);
        }

        private @Nullable SpokenSpan span(CSVRecord row, int line) {
            String start = value(row, "start_seconds");
            String end = value(row, "end_seconds");
            if (start.isEmpty() && end.isEmpty()) {
                return null;
            }
            try {
                return new SpokenSpan(Double.parseDouble(start), Double.parseDouble(end));
            } catch (IllegalArgumentException e) {
                throw TranscriptTable.refuse(
                        file,
                        line,
                        "has no time from start_seconds to end_seconds (\"" + start + "\", \"" + end + "\")");
            }
        }

        private String value(CSVRecord row, String column) {
            int at = header.indexOf(column);
            return at < 0 ? "" : row.get(at).strip();
        }
    }
}
