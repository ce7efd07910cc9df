package org.xttsworkbench.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.xttsworkbench.dataset.transcript.TableEntry;
import org.xttsworkbench.dataset.transcript.TranscriptTable;

/** The table of clips that Coqui's formatter {@code coqui} reads: {@code audio_file|text|speaker_name}, texts uncleaned. */
public final class Manifest {
    static final CSVFormat FORMAT = CSVFormat.Builder.create()
            .setDelimiter('|')
            .setQuote('"')
            .setRecordSeparator('\n')
            .get();

    private Manifest() {}

    /** The table as text; paths are relative to it, in {@code wavs/}. */
    public static String of(List<Clip> clips, String speaker) {
        return table(printer -> {
            printer.printRecord("audio_file", "text", "speaker_name");
            for (Clip clip : clips) {
                printer.printRecord("wavs/" + clip.fileName(), clip.text(), speaker);
            }
        });
    }

    /** The texts of a table by clip id; lines that name no file of {@code wavs/} are left out. */
    static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TableEntry entry : TranscriptTable.read(file)) {
            String name = entry.recording().replace('\\', '/');
            if (name.startsWith("wavs/") && name.endsWith(".wav")) {
                texts.put(
                        name.substring("wavs/".length(), name.length() - ".wav".length()),
                        entry.line().text());
            }
        }
        return texts;
    }

    /** Everything that was left out, with its reason. */
    static String ofRejections(List<Rejection> rejections) {
        return table(printer -> {
            printer.printRecord("source", "start_seconds", "end_seconds", "text", "reason");
            for (Rejection rejection : rejections) {
                var span = rejection.span();
                printer.printRecord(
                        rejection.source(),
                        span == null ? "" : span.startSeconds(),
                        span == null ? "" : span.endSeconds(),
                        rejection.text(),
                        rejection.reason());
            }
        });
    }

    /** Prints the rows of a table. */
    interface Rows {
        void print(CSVPrinter printer) throws IOException;
    }

    static String table(Rows rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            rows.print(printer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
