package org.xttsworkbench.text;

import java.util.Locale;

/** {@code str.lower()} of Python. Java's differs where a capital sigma stands among marks and numbers. */
final class PythonLowerCase {
    private static final char CAPITAL_SIGMA = 'Σ';
    /** Unicode's word break classes MidLetter, MidNumLet and Single_Quote, which cases are looked for across. */
    private static final String MID_WORD =
            "'.:\u00B7\u0387\u055F\u05F4\u2027\uFE13\uFE55\uFF1A\u2018\u2019\u2024\uFE52\uFF07\uFF0E";

    private PythonLowerCase() {}

    /** Small letters as a speaker of the language writes them: Turkish has an ı. */
    static String of(String text, Language language) {
        return of(text, language == Language.TURKISH ? Locale.forLanguageTag("tr") : Locale.ROOT);
    }

    static String of(String text, Locale caseRules) {
        int sigma = text.indexOf(CAPITAL_SIGMA);
        if (sigma < 0) {
            return text.toLowerCase(caseRules);
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (; sigma >= 0; sigma = text.indexOf(CAPITAL_SIGMA, from)) {
            out.append(text.substring(from, sigma).toLowerCase(caseRules));
            out.append(isCasedBefore(text, sigma) && !isCasedAfter(text, sigma + 1) ? 'ς' : 'σ');
            from = sigma + 1;
        }
        return out.append(text.substring(from).toLowerCase(caseRules)).toString();
    }

    private static boolean isCasedBefore(String text, int end) {
        for (int i = end; i > 0; ) {
            int c = text.codePointBefore(i);
            if (!isIgnorable(c)) {
                return isCased(c);
            }
            i -= Character.charCount(c);
        }
        return false;
    }

    private static boolean isCasedAfter(String text, int start) {
        for (int i = start; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!isIgnorable(c)) {
                return isCased(c);
            }
            i += Character.charCount(c);
        }
        return false;
    }

    private static boolean isCased(int c) {
        return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
    }

    private static boolean isIgnorable(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> true;
            default -> MID_WORD.indexOf(c) >= 0;
        };
    }
}
