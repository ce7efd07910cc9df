package org.xttsworkbench.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a vocabulary cannot spell in a text, and what to write instead. */
public final class UnknownCharacters {
    /** Letters and marks that Unicode does not take apart, with the nearest that most vocabularies have. */
    private static final Map<Integer, String> NEAREST = Map.ofEntries(
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‚', "'"),
            Map.entry((int) 'ʼ', "'"),
            Map.entry((int) '´', "'"),
            Map.entry((int) '`', "'"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '…', "..."),
            Map.entry((int) '،', ","),
            Map.entry((int) '؛', ";"),
            Map.entry((int) '؟', "?"),
            Map.entry((int) '۔', "."),
            Map.entry((int) '।', "."),
            Map.entry((int) '。', "."),
            Map.entry((int) '、', ","),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) '×', "x"),
            Map.entry((int) '⁄', "/"));

    private final VoiceBpeTokenizer tokenizer;
    private final Language language;

    private UnknownCharacters(VoiceBpeTokenizer tokenizer, Language language) {
        this.tokenizer = tokenizer;
        this.language = language;
    }

    /**
     * The characters of a text that become unknown tokens, in the order of their first place in the cleaned text; empty
     * when the vocabulary can spell all of it.
     */
    public static List<UnknownCharacter> of(String text, Language language, VoiceBpeTokenizer tokenizer) {
        return new UnknownCharacters(tokenizer, language).find(text);
    }

    /** The text with every suggestion taken. What only cleaning brings in stays. */
    public static String repair(String text, List<UnknownCharacter> unknown) {
        Map<Integer, String> replacements = new LinkedHashMap<>();
        unknown.forEach(u -> u.places().forEach(place -> replacements.put(place, u.suggestion())));
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int next = i + Character.charCount(text.codePointAt(i));
            String replacement = replacements.get(i);
            out.append(replacement == null ? text.substring(i, next) : replacement);
            i = next;
        }
        return out.toString();
    }

    private List<UnknownCharacter> find(String text) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        tokenizer
                .clean(text, language)
                .codePoints()
                .filter(c -> !tokenizer.canSpell(c))
                .forEach(c -> counts.merge(c, 1, Integer::sum));
        List<UnknownCharacter> unknown = new ArrayList<>();
        if (counts.isEmpty()) {
            return unknown;
        }
        Map<Integer, List<Integer>> places = places(text);
        counts.forEach((c, count) -> unknown.add(new UnknownCharacter(
                Character.toString(c),
                Optional.ofNullable(Character.getName(c)).orElse("unassigned"),
                count,
                suggestion(c),
                places.getOrDefault(c, List.of()))));
        return unknown;
    }

    /** Where each character of the small-lettered text comes from. */
    private static Map<Integer, List<Integer>> places(String text) {
        Map<Integer, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < text.length(); ) {
            int place = i;
            int c = text.codePointAt(i);
            Character.toString(c)
                    .toLowerCase(java.util.Locale.ROOT)
                    .codePoints()
                    .distinct()
                    .forEach(small -> places.computeIfAbsent(small, s -> new ArrayList<>())
                            .add(place));
            i += Character.charCount(c);
        }
        return places;
    }

    private String suggestion(int c) {
        String character = Character.toString(c);
        String digit = PythonCharacters.isDigit(c) ? Integer.toString(Character.digit(c, 10)) : "";
        for (String candidate : List.of(
                digit,
                NEAREST.getOrDefault(c, ""),
                Normalizer.normalize(character, Normalizer.Form.NFC),
                Normalizer.normalize(character, Normalizer.Form.NFKC),
                withoutMarks(Normalizer.normalize(character, Normalizer.Form.NFKD)))) {
            if (!candidate.isEmpty() && !candidate.equals(character) && canSpell(candidate)) {
                return candidate;
            }
        }
        return "";
    }

    private static String withoutMarks(String decomposed) {
        StringBuilder out = new StringBuilder();
        decomposed
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> out.append(NEAREST.getOrDefault(c, Character.toString(c))));
        return out.toString();
    }

    private boolean canSpell(String written) {
        return tokenizer.clean(written, language).codePoints().allMatch(tokenizer::canSpell);
    }
}
