package org.xttsworkbench.dataset.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.text.Alphabet;
import org.xttsworkbench.text.CleaningMode;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.TextNormalizers;
import org.xttsworkbench.text.VoiceBpeTokenizer;

/**
 * Which letters of the language occur in the texts, as the model reads them, and which are missing: the model hears them
 * only in its base voice. Chinese, Japanese and Korean are read in Latin letters.
 */
final class CoverageSection {
    private static final int RARE = 5;

    private final Language language;
    private final Optional<VoiceBpeTokenizer> tokenizer;

    CoverageSection(Language language, Optional<VoiceBpeTokenizer> tokenizer) {
        this.language = language;
        this.tokenizer = tokenizer;
    }

    void write(Html page, List<Clip> clips) {
        Map<String, Integer> letters = new TreeMap<>();
        Alphabet.of(language).forEach(letter -> letters.put(letter, 0));
        Map<String, Integer> foreign = new TreeMap<>();
        Set<Integer> tokens = new HashSet<>();
        for (Clip clip : clips) {
            String cleaned = cleaned(clip.text());
            cleaned.codePoints().forEach(c -> {
                String letter = Character.toString(c);
                if (letters.containsKey(letter)) {
                    letters.merge(letter, 1, Integer::sum);
                } else if (Character.isLetter(c)) {
                    foreign.merge(letter, 1, Integer::sum);
                }
            });
            tokenizer.ifPresent(t -> {
                for (int id : t.encodeCleaned(cleaned, language)) {
                    tokens.add(id);
                }
            });
        }
        long found = letters.values().stream().filter(count -> count > 0).count();
        page.raw("<section><h2>Letters of the language</h2>\n<p>");
        page.text(found + " of " + letters.size() + " occur. ");
        List<String> missing = letters.entrySet().stream()
                .filter(entry -> entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .toList();
        page.text(missing.isEmpty() ? "None is missing." : "Missing: " + String.join(" ", missing) + ".");
        page.raw("</p>\n");
        cells(page, letters);
        if (!foreign.isEmpty()) {
            page.raw("<p>Letters that do not belong to the language:</p>\n");
            cells(page, foreign);
        }
        tokenizer.ifPresent(t -> page.raw("<p>")
                .text("The texts use " + tokens.size() + " different tokens of the base model's vocabulary of "
                        + t.vocabularySize() + ", which serves all languages."
                        + (tokens.contains(t.unknownToken()) ? " Some characters are unknown to it." : ""))
                .raw("</p>\n"));
        page.raw("</section>\n");
    }

    /** What the model reads; the text itself where it cannot be cleaned. */
    private String cleaned(String text) {
        try {
            return TextNormalizers.of(language, CleaningMode.REFERENCE).clean(text);
        } catch (FailureException e) {
            return text;
        }
    }

    private static void cells(Html page, Map<String, Integer> counts) {
        page.raw("<p class=\"letters\">");
        counts.forEach((letter, count) -> page.raw("<span class=\"")
                .raw(count == 0 ? "missing" : count < RARE ? "rare" : "there")
                .raw("\" title=\"")
                .text(count + " times")
                .raw("\"><b>")
                .text(letter)
                .raw("</b>")
                .text(String.valueOf(count))
                .raw("</span>\n"));
        page.raw("</p>\n");
    }
}
