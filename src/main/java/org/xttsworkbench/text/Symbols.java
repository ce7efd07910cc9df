package org.xttsworkbench.text;

import java.util.HashMap;
import java.util.Map;
import org.xttsworkbench.text.grammar.Grammar;

/** Writes symbols as words of their own and makes every run of blanks a single one. */
final class Symbols {
    private final Map<Character, String> words = new HashMap<>();

    Symbols(Grammar grammar) {
        grammar.entries("symbols").forEach((symbol, word) -> words.put(symbol.charAt(0), " " + word + " "));
    }

    String expand(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String word = isLetter(c) ? null : words.get(c);
            if (word != null) {
                append(out, word);
            } else {
                append(out, c);
            }
        }
        int end = out.length();
        out.setLength(end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
        return out.toString();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static void append(StringBuilder out, String word) {
        for (int i = 0; i < word.length(); i++) {
            append(out, word.charAt(i));
        }
    }

    /** Leaves out blanks at the text's beginning and after another blank. */
    private static void append(StringBuilder out, char c) {
        if (!PythonCharacters.isSpace(c)) {
            out.append(c);
        } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }
}
