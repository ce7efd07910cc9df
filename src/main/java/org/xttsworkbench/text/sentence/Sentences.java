package org.xttsworkbench.text.sentence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.text.Language;

/** Finds sentences as spaCy's sentencizer does with the language that XTTS asks it for. */
final class Sentences {
    private static final Map<Language, TokenCutter> CUTTERS = new EnumMap<>(Language.class);

    private Sentences() {}

    /** The sentences in order, without the single blank behind them. */
    static List<String> of(String text, Language language) {
        List<String> sentences = new ArrayList<>();
        int start = -1;
        int end = 0;
        boolean ended = false;
        for (SentenceToken token : cutter(language).cut(text)) {
            if (ended && token.kind() == SentenceToken.Kind.WORD) {
                sentences.add(text.substring(start, end));
                start = token.start();
                ended = false;
            }
            ended |= token.kind() == SentenceToken.Kind.END;
            start = start < 0 ? token.start() : start;
            end = token.end();
        }
        if (start >= 0) {
            sentences.add(text.substring(start, end));
        }
        return sentences;
    }

    private static synchronized TokenCutter cutter(Language language) {
        return CUTTERS.computeIfAbsent(
                language,
                l -> l == Language.CHINESE || l == Language.JAPANESE
                        ? new CharacterCutter(l == Language.JAPANESE)
                        : new AffixCutter(AffixRules.of(l.tag())));
    }
}
