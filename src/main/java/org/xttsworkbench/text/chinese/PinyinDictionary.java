package org.xttsworkbench.text.chinese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Readings of characters and phrases; the files and their source are described beside them. */
final class PinyinDictionary {
    private static final String FOLDER = "/org/xttsworkbench/text/chinese/";

    private final Map<Integer, String> characters = new HashMap<>();
    /** Sorted, so that the beginnings of phrases are found as well; empty where the first readings apply. */
    private final TreeMap<String, String> phrases = new TreeMap<>();

    private PinyinDictionary() {}

    /** The one copy, loaded at first use. */
    static PinyinDictionary shared() {
        return Holder.DICTIONARY;
    }

    private static final class Holder {
        static final PinyinDictionary DICTIONARY = load();
    }

    private static PinyinDictionary load() {
        PinyinDictionary dictionary = new PinyinDictionary();
        read("characters.txt", dictionary::addCharacters);
        read("phrases.txt", dictionary::addPhrase);
        return dictionary;
    }

    private static void read(String file, Consumer<String> line) {
        try (InputStream stream = PinyinDictionary.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks " + FOLDER + file);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addCharacters(String line) {
        int blank = line.indexOf(' ');
        String reading = line.substring(0, blank);
        line.substring(blank + 1).codePoints().forEach(c -> characters.put(c, reading));
    }

    private void addPhrase(String line) {
        int blank = line.indexOf(' ');
        phrases.put(
                blank < 0 ? line : line.substring(0, blank),
                blank < 0 ? "" : line.substring(blank).replace(" ", ""));
    }

    boolean isPhrase(String text) {
        return phrases.containsKey(text);
    }

    boolean isBeginning(String text) {
        String next = phrases.ceilingKey(text);
        return next != null && next.startsWith(text);
    }

    /** The readings of a phrase, joined. */
    String phrase(String phrase) {
        String reading = phrases.getOrDefault(phrase, "");
        if (!reading.isEmpty()) {
            return reading;
        }
        StringBuilder out = new StringBuilder();
        phrase.codePoints().forEach(c -> out.append(character(c)));
        return out.toString();
    }

    /** The first reading; as in the original, a character without one gets a neutral tone. */
    String character(int codePoint) {
        String reading = characters.get(codePoint);
        return reading != null ? reading : Character.toString(codePoint) + "5";
    }
}
