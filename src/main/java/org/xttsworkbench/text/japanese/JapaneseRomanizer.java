package org.xttsworkbench.text.japanese;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/**
 * Japanese in Latin letters (Hepburn), equal to cutlet 0.5.2 with its default settings and UniDic: readings from the
 * dictionary, foreign words in the spelling the dictionary gives, blanks between words. Source: {@code Cutlet.romaji}.
 */
public final class JapaneseRomanizer {
    private final MorphemeAnalyzer analyzer;
    private final RomajiWords words;

    private JapaneseRomanizer(MorphemeAnalyzer analyzer, RomajiWords words) {
        this.analyzer = analyzer;
        this.words = words;
    }

    /**
     * Loads the dictionary, which takes about a second.
     *
     * @param corrected whether foreign words are spelled by their Japanese sound and other scripts stay, instead of
     *     becoming question marks
     */
    public static JapaneseRomanizer load(boolean corrected) {
        return new JapaneseRomanizer(
                analyzer(), new RomajiWords(new KanaTable(), Map.copyOf(KanaTable.read("words.txt")), corrected));
    }

    static MorphemeAnalyzer analyzer() {
        return new MorphemeAnalyzer(Unidic.DICTIONARY);
    }

    /** Holds the one copy of the dictionary, loaded at first use. */
    private static final class Unidic {
        static final UnidicDictionary DICTIONARY = UnidicDictionary.load();
    }

    /** The text in Latin letters, the first one and names capitalised. */
    public String romanize(String text) {
        List<Morpheme> morphemes = analyzer.analyze(normalize(text));
        return new RomajiLine(words).write(morphemes).strip();
    }

    /** Width variants of letters, digits and kana become one. */
    private static String normalize(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('‘', '`')
                .replace('’', '\'')
                .replace('”', '"');
    }
}
