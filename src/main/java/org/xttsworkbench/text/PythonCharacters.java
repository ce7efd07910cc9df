package org.xttsworkbench.text;

/** The character classes of Python's {@code re} and {@code str}, which differ from Java's in a few characters. */
public final class PythonCharacters {

    private PythonCharacters() {}

    /** {@code \w}: letters, numbers of any kind, underscore; unlike Java's, no combining marks. */
    public static boolean isWord(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** {@code \d}: decimal digits of any script. */
    public static boolean isDigit(int c) {
        return c < 128 ? isAsciiDigit(c) : Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** {@code [0-9]}. */
    public static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** {@code \s}: with the separators U+001C to U+001F and U+0085, without U+200B. */
    public static boolean isSpace(int c) {
        if (c < 128) {
            return c == ' ' || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
        }
        return c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** {@code str.strip()}. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Whether {@code text} holds a digit 0 to 9. */
    public static boolean hasAsciiDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isAsciiDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The first index from {@code from} on whose character is no digit 0 to 9. */
    public static int endOfDigits(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && isAsciiDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
