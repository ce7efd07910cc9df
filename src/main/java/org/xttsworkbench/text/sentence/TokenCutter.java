package org.xttsworkbench.text.sentence;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.text.PythonCharacters;

/**
 * Cuts a text at blanks, and what stands between by a rule of the language. A single blank behind a word vanishes; all
 * other white space is a token of its own, as in spaCy.
 */
abstract class TokenCutter {

    /** Cuts what stands between two runs of white space. */
    abstract void cutChunk(String text, int start, int end, List<SentenceToken> tokens);

    /** All tokens, in order. */
    List<SentenceToken> cut(String text) {
        List<SentenceToken> tokens = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            boolean blank = PythonCharacters.isSpace(text.charAt(i));
            int end = i;
            while (end < text.length() && PythonCharacters.isSpace(text.charAt(end)) == blank) {
                end++;
            }
            if (!blank) {
                cutChunk(text, i, end, tokens);
            } else if (start < end) {
                tokens.add(new SentenceToken(start, end, SentenceToken.Kind.WORD));
            }
            start = !blank && end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
            i = end;
        }
        return tokens;
    }
}
