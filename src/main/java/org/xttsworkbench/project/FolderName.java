package org.xttsworkbench.project;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of voices, runs and exports as names of folders that every system takes. */
public final class FolderName {
    private static final int MAX_BYTES = 120;

    /** Names that Windows keeps for devices, with any ending. */
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private FolderName() {}

    /**
     * The name with letters, digits and marks of any script kept and everything else replaced by an underscore; never
     * empty, never hidden, never a path, at most 120 bytes of UTF-8.
     */
    public static String of(String name) {
        StringBuilder safe = new StringBuilder();
        int bytes = 0;
        for (int c : Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
                .codePoints()
                .toArray()) {
            int kept = isKept(c) ? c : '_';
            int size = Character.toString(kept).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > MAX_BYTES) {
                break;
            }
            bytes += size;
            safe.appendCodePoint(kept);
        }
        String folder = safe.toString().replaceAll("^\\.+|\\.+$", "_");
        String stem = folder.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        if (folder.isEmpty()) {
            return "voice";
        }
        return RESERVED.contains(stem) || stem.matches("(com|lpt)[0-9¹²³]") ? "_" + folder : folder;
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> c == '-' || c == '_' || c == '.';
        };
    }
}
