package org.xttsworkbench.text.japanese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.xttsworkbench.text.number.ReferenceGap;

/** Kana in Latin letters; a kana depends on its neighbours. Source: {@code map_kana} of cutlet. */
final class KanaTable {
    private static final String SMALL = "ゃゅょぁぃぅぇぉ";
    private static final String REPETITIONS = "々〃ゝゞヽ";
    private static final String UNVOICED = "かきくけこさしすせそたちつてとはひふへほ";
    private static final String VOICED = "がぎぐげござじずぜぞだぢづでどばびぶべぼ";
    private static final char DOUBLED = 'っ';

    private final Map<String, String> latin = read("kana.txt");

    /** A file of pairs divided by a tab. */
    static Map<String, String> read(String file) {
        String path = "/org/xttsworkbench/text/japanese/" + file;
        Map<String, String> entries = new HashMap<>();
        try (InputStream stream = KanaTable.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks " + path);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int tab = line.indexOf('\t');
                        entries.put(line.substring(0, tab), line.substring(tab + 1));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** The Latin letters of a sign of punctuation, empty when it has none. */
    String sign(String sign) {
        return latin.getOrDefault(sign, "");
    }

    /** Latin letters for a reading in katakana or hiragana. */
    String romanize(String kana) {
        String reading = hiragana(kana);
        StringBuilder out = new StringBuilder(reading.length() * 2);
        for (int i = 0; i < reading.length(); i++) {
            append(reading, i, out);
        }
        return out.toString();
    }

    private static String hiragana(String kana) {
        StringBuilder out = new StringBuilder(kana);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            boolean isKatakana = (c >= 'ァ' && c <= 'ヶ') || c == 'ヽ' || c == 'ヾ';
            out.setCharAt(i, isKatakana ? (char) (c - ('ァ' - 'ぁ')) : c);
        }
        return out.toString();
    }

    private void append(String kana, int i, StringBuilder out) {
        char c = kana.charAt(i);
        char before = i > 0 ? kana.charAt(i - 1) : 0;
        char after = i + 1 < kana.length() ? kana.charAt(i + 1) : 0;
        String withBefore = before == 0 ? null : latin.get("" + before + c);
        if (REPETITIONS.indexOf(c) >= 0) {
            out.append(repetition(c, before));
        } else if (withBefore != null) {
            out.append(withBefore);
        } else if (after != 0 && latin.containsKey("" + c + after)) {
            return; // written with the next one
        } else if (after != 0 && SMALL.indexOf(after) >= 0) {
            if (c != DOUBLED) {
                String full = single(c);
                out.append(full, 0, Math.max(0, full.length() - 1)).append(single(after));
            }
        } else if (SMALL.indexOf(c) < 0) {
            out.append(plain(c, before, after));
        }
    }

    private String plain(char c, char before, char after) {
        if (c == 'ー') {
            String vowel = latin.get(String.valueOf(before));
            return vowel == null || vowel.isEmpty() ? "-" : vowel.substring(vowel.length() - 1);
        } else if (c == DOUBLED) {
            return doubled(after);
        } else if (c == 'ん') {
            return after != 0 && "あいうえおやゆよ".indexOf(after) >= 0 ? "n'" : "n";
        }
        return single(c);
    }

    /** The first letter of what follows; at a word's end the kana itself, for the next word to resolve. */
    private String doubled(char after) {
        if (after == 0) {
            return String.valueOf(DOUBLED);
        } else if (after == 'ち') {
            return "t";
        } else if ("あいうえおっ".indexOf(after) >= 0) {
            return "-";
        }
        String next = single(after);
        return next.isEmpty() ? "" : next.substring(0, 1);
    }

    private String repetition(char c, char before) {
        if (c == 'ゝ' || c == 'ヽ') {
            return before == 0 ? "" : String.valueOf(before);
        }
        int unvoiced = c == 'ゞ' && before != 0 ? UNVOICED.indexOf(before) : -1;
        return unvoiced < 0 ? "" : single(VOICED.charAt(unvoiced));
    }

    private String single(char c) {
        String letters = latin.get(String.valueOf(c));
        if (letters == null) {
            ReferenceGap.note("some rare kana in Japanese", c);
            return "";
        }
        return letters;
    }
}
