package org.xttsworkbench.text;

import java.util.List;
import java.util.Map;
import org.xttsworkbench.text.grammar.Grammar;

/** Writes abbreviations in full, one after the other in the order of the list. */
final class Abbreviations {

    private record Abbreviation(String written, String spoken) {}

    private final List<Abbreviation> abbreviations;
    private final char mustContain;
    private final boolean endsAtWordEnd;

    /** With {@code abbreviations.end: word} in the grammar, they end at a word's end instead of a dot. */
    Abbreviations(Grammar grammar) {
        endsAtWordEnd = grammar.has("abbreviations.end");
        mustContain = endsAtWordEnd ? '-' : '.';
        abbreviations = grammar.entries("abbreviations").entrySet().stream()
                .map(e -> abbreviation(e, endsAtWordEnd ? "" : "."))
                .toList();
    }

    private static Abbreviation abbreviation(Map.Entry<String, String> entry, String end) {
        return new Abbreviation(entry.getKey() + end, entry.getValue());
    }

    String expand(String text) {
        if (text.indexOf(mustContain) < 0) {
            return text;
        }
        String expanded = text;
        for (Abbreviation abbreviation : abbreviations) {
            expanded = expand(expanded, abbreviation);
        }
        return expanded;
    }

    private String expand(String text, Abbreviation abbreviation) {
        String written = abbreviation.written;
        int last = written.length() - 1;
        StringBuilder out = null;
        int copied = 0;
        // The last character is the rarest one (a dot), so it is looked for first.
        for (int at = indexOfFolded(text, written.charAt(last), last); at >= 0; ) {
            int start = at - last;
            if (start >= copied && fits(text, start, written)) {
                out = out == null ? new StringBuilder(text.length() + 16) : out;
                out.append(text, copied, start).append(abbreviation.spoken);
                copied = at + 1;
            }
            at = indexOfFolded(text, written.charAt(last), at + 1);
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    private static int indexOfFolded(String text, char wanted, int from) {
        if (wanted == '.') {
            return text.indexOf('.', from);
        }
        for (int i = from; i < text.length(); i++) {
            if (fold(text.charAt(i)) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private boolean fits(String text, int start, String written) {
        for (int i = 0; i < written.length(); i++) {
            if (fold(text.charAt(start + i)) != written.charAt(i)) {
                return false;
            }
        }
        int end = start + written.length();
        return (start == 0 || !PythonCharacters.isWord(text.codePointBefore(start)))
                && (!endsAtWordEnd || end == text.length() || !PythonCharacters.isWord(text.codePointAt(end)));
    }

    /** Small letters that Python's IGNORECASE takes for others, as far as the abbreviations go. */
    private static char fold(char c) {
        return switch (c) {
            case 'ſ' -> 's';
            case 'ı' -> 'i';
            case 'ᲁ' -> 'д';
            default -> c;
        };
    }
}
