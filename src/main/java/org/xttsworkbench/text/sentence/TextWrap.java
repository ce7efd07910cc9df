package org.xttsworkbench.text.sentence;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.text.PythonCharacters;

/**
 * Python's {@code textwrap.wrap} with {@code tabsize=1, break_on_hyphens=False}: lines of at most so many characters,
 * cut at blanks, and within words that are longer than a line. Characters are code points.
 */
final class TextWrap {
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int lineLength;
    private int lastChunk;

    private TextWrap(int width) {
        this.width = width;
    }

    static List<String> wrap(String text, int width) {
        TextWrap wrap = new TextWrap(width);
        String blanks = text.replace('\t', ' ')
                .replace('\n', ' ')
                .replace('\u000b', ' ')
                .replace('\f', ' ')
                .replace('\r', ' ');
        int i = 0;
        while (i < blanks.length()) {
            boolean blank = blanks.charAt(i) == ' ';
            int end = i;
            while (end < blanks.length() && (blanks.charAt(end) == ' ') == blank) {
                end++;
            }
            wrap.add(blanks.substring(i, end));
            i = end;
        }
        wrap.endLine();
        return wrap.lines;
    }

    private void add(String chunk) {
        int at = 0;
        int length = chunk.codePointCount(0, chunk.length());
        int blankFrom = chunk.length();
        while (blankFrom > 0 && PythonCharacters.isSpace(chunk.charAt(blankFrom - 1))) {
            blankFrom--;
        }
        while (lineLength + length > width) {
            if (length > width) {
                int space = width - lineLength;
                int cut = chunk.offsetByCodePoints(at, space);
                append(chunk.substring(at, cut), space);
                at = cut;
                length -= space;
            }
            endLine();
            if (at >= blankFrom && !lines.isEmpty()) {
                return;
            }
        }
        append(chunk.substring(at), length);
    }

    /** A part of a word that gets no place in a full line counts as a chunk too, as in the original. */
    private void append(String chunk, int length) {
        lastChunk = line.length();
        line.append(chunk);
        lineLength += length;
    }

    /** A line loses its last chunk when that is blank; an empty line is none. */
    private void endLine() {
        if (isBlank(line.substring(Math.min(lastChunk, line.length())))) {
            line.setLength(Math.min(lastChunk, line.length()));
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        line.setLength(0);
        lineLength = 0;
        lastChunk = 0;
    }

    private static boolean isBlank(String chunk) {
        return chunk.chars().allMatch(PythonCharacters::isSpace);
    }
}
