package org.xttsworkbench.text.japanese;

import java.util.Map;

/** One word in Latin letters. Source: {@code Cutlet.romaji_word}. */
final class RomajiWords {
    private final KanaTable kana;
    private final Map<String, String> exceptions;
    private final boolean corrected;

    RomajiWords(KanaTable kana, Map<String, String> exceptions, boolean corrected) {
        this.kana = kana;
        this.exceptions = exceptions;
        this.corrected = corrected;
    }

    String romanize(Morpheme word) {
        String surface = word.surface();
        String exception = exceptions.get(surface);
        if (exception != null) {
            return exception;
        } else if (isDigits(surface) || isAscii(surface)) {
            return surface;
        } else if (surface.equals("€") || surface.equals("¥")) {
            return "";
        } else if (!word.isKnown()) {
            return unknown(word);
        }
        return known(word);
    }

    private String unknown(Morpheme word) {
        if (word.isKana()) {
            return kana.romanize(word.surface());
        }
        String surface = word.surface();
        return corrected ? surface : "?".repeat(surface.codePointCount(0, surface.length()));
    }

    private String known(Morpheme word) {
        boolean isParticle = word.partOfSpeech().equals("助詞");
        if (word.partOfSpeech().equals("補助記号")) {
            return kana.sign(word.surface());
        } else if (isParticle && word.pronunciation().equals("ワ")) {
            return "wa";
        } else if (isParticle && word.pronunciation().equals("エ")) {
            return "e";
        } else if (isForeign(word)) {
            return word.lemma().substring(word.lemma().indexOf('-') + 1);
        }
        return word.kana().isEmpty() ? word.surface() : kana.romanize(word.kana());
    }

    /** Whether the dictionary gives a word's spelling in its language of origin. */
    boolean isForeign(Morpheme word) {
        int hyphen = word.lemma().indexOf('-');
        return !corrected
                && hyphen >= 0
                && word.surface().indexOf('-') < 0
                && isAscii(word.lemma().substring(hyphen + 1));
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Python's {@code isdigit}: digits of all scripts and superscripts. */
    static boolean isDigits(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Character::isDigit);
    }
}
