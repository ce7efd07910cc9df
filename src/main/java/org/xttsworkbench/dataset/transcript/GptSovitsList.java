package org.xttsworkbench.dataset.transcript;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * GPT-SoVITS' list: {@code path|speaker|language|text}, without header and quoting. What follows the third {@code |} is
 * text, also further ones.
 */
final class GptSovitsList {
    private static final Set<String> LANGUAGES = Set.of(
            "zh", "yue", "ja", "jp", "en", "ko", "auto", "es", "fr", "de", "it", "pt", "pl", "tr", "ru", "nl", "cs",
            "ar", "zh-cn", "hu", "hi");
    private static final int COLUMNS = 4;

    private GptSovitsList() {}

    static boolean isLine(String line) {
        String[] columns = line.split("\\|", COLUMNS);
        return columns.length == COLUMNS
                && LANGUAGES.contains(columns[2].strip().toLowerCase(Locale.ROOT));
    }

    static List<TableEntry> parse(String text, Path file) {
        List<TableEntry> entries = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] columns = line.split("\\|", COLUMNS);
            if (columns.length < COLUMNS) {
                throw TranscriptTable.refuse(
                        file,
                        number,
                        "has " + columns.length + " columns where path|speaker|language|text has " + COLUMNS);
            } else if (columns[0].isBlank()) {
                throw TranscriptTable.refuse(file, number, "names no recording");
            } else if (!isLine(line)) {
                throw TranscriptTable.refuse(
                        file, number, "has no known language in its third column (\"" + columns[2] + "\")");
            }
            entries.add(new TableEntry(columns[0].strip(), new TranscriptLine(columns[3], null), file, number));
        }
        return nearby(entries);
    }

    /**
     * Such lists name files by their place on the machine where they were made. Where nothing is there, a file of that
     * name beside the list is meant, as that tool takes it, unless two lines would mean the same.
     */
    private static List<TableEntry> nearby(List<TableEntry> entries) {
        Map<String, Integer> uses = new HashMap<>();
        entries.forEach(entry -> uses.merge(last(entry.recording()), 1, Integer::sum));
        return entries.stream()
                .map(entry -> uses.getOrDefault(last(entry.recording()), 0) > 1 || isThere(entry)
                        ? entry
                        : new TableEntry(last(entry.recording()), entry.line(), entry.table(), entry.lineNumber()))
                .toList();
    }

    private static boolean isThere(TableEntry entry) {
        try {
            return Files.exists(entry.folder().resolve(entry.recording().replace('\\', '/')));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String last(String path) {
        String slashes = path.replace('\\', '/');
        return slashes.substring(slashes.lastIndexOf('/') + 1);
    }
}
