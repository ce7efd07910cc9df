package org.xttsworkbench.text.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of one language: a file of {@code key: value} lines. {@code #} begins a comment line; {@code |} separates
 * the items of a list, {@code =} the two sides of an entry; blanks around them do not count, {@code _} stands for a
 * blank that does.
 */
public final class Grammar {
    private final String name;
    private final Map<String, String> values;

    private Grammar(String name, Map<String, String> values) {
        this.name = name;
        this.values = values;
    }

    /**
     * Reads the bundled file of a language.
     *
     * @param tag the language's code, for example {@code en}
     */
    public static Grammar load(String tag) {
        String file = "/org/xttsworkbench/text/grammar/" + tag + ".txt";
        Map<String, String> values = new LinkedHashMap<>();
        try (InputStream stream = Grammar.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks " + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int colon = line.indexOf(':');
                if (!line.startsWith("#") && colon > 0) {
                    values.put(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Grammar(file, values);
    }

    /** One value. @throws IllegalStateException when the file lacks it */
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalStateException(name + " lacks \"" + key + "\"");
        }
        return unescape(value);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The items of a list, in order; the list of an absent key is empty. */
    public List<String> list(String key) {
        String value = values.get(key);
        if (value == null || value.isEmpty()) {
            return List.of();
        }
        return List.of(value.split("\\|", -1)).stream()
                .map(String::strip)
                .map(Grammar::unescape)
                .toList();
    }

    /** The entries {@code left=right} of a list, in order. */
    public Map<String, String> entries(String key) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String item : list(key)) {
            int equals = item.indexOf('=');
            entries.put(
                    item.substring(0, equals).strip(),
                    item.substring(equals + 1).strip());
        }
        return Collections.unmodifiableMap(entries);
    }

    /** The entries {@code number=word} of a list, in order. */
    public Map<BigInteger, String> numbers(String key) {
        Map<BigInteger, String> numbers = new LinkedHashMap<>();
        entries(key).forEach((number, word) -> numbers.put(new BigInteger(number), word));
        return Collections.unmodifiableMap(numbers);
    }

    private static String unescape(String value) {
        return value.replace('_', ' ');
    }
}
