package org.xttsworkbench.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings texts to one spelling before they are compared: "21", "twenty-one" and "Twenty one" are the same two words.
 * Case, punctuation and Unicode's forms of a character (NFKC) do not count, numbers, abbreviations and signs are read
 * as the language's {@link CleaningMode#CORRECTED} cleaner reads them. Beside that Arabic loses its vowel signs, ё is
 * е, ß is ss. In Chinese, Japanese and Korean every character is a word, and Chinese numerals are read as digits.
 */
final class SpokenWords {

    private SpokenWords() {}

    /** Whether words of the language are its characters. */
    static boolean isByCharacter(Language language) {
        return language == Language.CHINESE || language == Language.JAPANESE || language == Language.KOREAN;
    }

    /** All keys of some words. */
    static List<String> keys(List<SpokenWord> words) {
        return words.stream().flatMap(word -> word.keys().stream()).toList();
    }

    /** The words of a text, in order. Punctuation without a word of its own belongs to the word before it. */
    static List<SpokenWord> of(String text, Language language) {
        List<SpokenWord> words = new ArrayList<>();
        String leading = "";
        List<String> written = WrittenWords.of(text, isByCharacter(language));
        for (int i = 0; i < written.size(); i++) {
            String word = written.get(i);
            List<String> keys = keys(word, language, i == written.size() - 1);
            if (!keys.isEmpty()) {
                words.add(new SpokenWord(leading + word, keys));
                leading = "";
            } else if (words.isEmpty()) {
                leading = leading + word;
            } else {
                SpokenWord last = words.remove(words.size() - 1);
                words.add(new SpokenWord(last.written() + word, last.keys()));
            }
        }
        return words;
    }

    private static List<String> keys(String word, Language language, boolean last) {
        String plain = PythonLowerCase.of(withAsciiDigits(Normalizer.normalize(word, Normalizer.Form.NFKC)), language);
        if (HanNumerals.isNumeral(plain, 0) && (language == Language.CHINESE || language == Language.JAPANESE)) {
            return HanNumerals.digits(plain);
        }
        String spoken = needsReading(plain) && language != Language.JAPANESE && language != Language.CHINESE
                ? TextNormalizers.inOwnScript(language).clean(last ? withoutLastDot(plain) : plain + " ")
                : plain;
        return split(fold(PythonLowerCase.of(spoken, language), language), isByCharacter(language));
    }

    private static boolean needsReading(String word) {
        return !word.codePoints().allMatch(c -> PythonCharacters.isWord(c) && !PythonCharacters.isAsciiDigit(c));
    }

    /** A dot at a sentence's end makes no ordinal; within a sentence the blank behind it does. */
    private static String withoutLastDot(String word) {
        boolean dotAfterDigit = word.length() > 1
                && word.endsWith(".")
                && PythonCharacters.isAsciiDigit(word.charAt(word.length() - 2));
        return dotAfterDigit ? word.substring(0, word.length() - 1) : word;
    }

    private static String withAsciiDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> out.appendCodePoint(PythonCharacters.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return out.toString();
    }

    private static String fold(String text, Language language) {
        return switch (language) {
            case ARABIC ->
                text.replaceAll("[\\u0640\\u064B-\\u0652\\u0670]", "").replaceAll("[أإآٱ]", "ا");
            case RUSSIAN -> text.replace('ё', 'е');
            case GERMAN -> text.replace("ß", "ss");
            default -> text;
        };
    }

    /** Cuts at everything that is no letter, digit or mark; apostrophes vanish within a word. */
    private static List<String> split(String text, boolean byCharacter) {
        List<String> keys = new ArrayList<>();
        StringBuilder key = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean belongs = WordKind.of(c) == WordKind.WORD && c != '_';
            boolean apostrophe = c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`';
            if (belongs) {
                key.appendCodePoint(c);
            }
            if ((byCharacter && belongs && WrittenWords.isCjk(c)) || (!belongs && !apostrophe)) {
                flush(key, keys);
            }
        });
        flush(key, keys);
        return keys;
    }

    private static void flush(StringBuilder key, List<String> keys) {
        if (!key.isEmpty()) {
            keys.add(key.toString());
            key.setLength(0);
        }
    }
}
