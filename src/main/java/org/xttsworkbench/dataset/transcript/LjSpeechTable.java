package org.xttsworkbench.dataset.transcript;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * LJSpeech's {@code metadata.csv}: {@code id|text|normalised text}, without header and without quoting. The normalised
 * text counts where there is one, as in Coqui's formatter {@code ljspeech}.
 */
final class LjSpeechTable {

    private LjSpeechTable() {}

    static List<TableEntry> parse(String text, Path file) {
        List<TableEntry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] columns = line.split("\\|", -1);
            if (columns.length < 2 || columns.length > 3) {
                throw TranscriptTable.refuse(
                        file, number, "has " + columns.length + " columns where id|text|normalised text has 2 or 3");
            } else if (columns[0].isBlank()) {
                throw TranscriptTable.refuse(file, number, "names no recording");
            }
            String said = columns.length == 3 && !columns[2].isBlank() ? columns[2] : columns[1];
            entries.add(new TableEntry(columns[0].strip(), new TranscriptLine(said, null), file, number));
        }
        return entries;
    }
}
