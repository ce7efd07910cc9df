package org.xttsworkbench.text.japanese;

import java.util.ArrayList;
import java.util.List;

/** The words of a Japanese text as UniDic has them. */
public final class JapaneseWords {

    private JapaneseWords() {}

    /** All parts of the text in order, white space with the word behind it; joined, they are the text. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int done = 0;
        for (Morpheme morpheme : JapaneseRomanizer.analyzer().analyze(text)) {
            int end =
                    text.indexOf(morpheme.surface(), done) + morpheme.surface().length();
            words.add(text.substring(done, end));
            done = end;
        }
        if (done < text.length()) {
            words.add(text.substring(done));
        }
        return words;
    }
}
