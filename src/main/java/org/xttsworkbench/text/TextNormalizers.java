package org.xttsworkbench.text;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.xttsworkbench.text.chinese.ChineseNumberReader;
import org.xttsworkbench.text.chinese.Pinyin;
import org.xttsworkbench.text.grammar.Grammar;
import org.xttsworkbench.text.japanese.JapaneseRomanizer;
import org.xttsworkbench.text.korean.HangulRomanizer;
import org.xttsworkbench.text.number.NumberWords;
import org.xttsworkbench.text.number.SpokenLanguages;

/** The cleaners of all languages; each is made, with its dictionaries, when it is first asked for. */
public final class TextNormalizers {
    private static final Map<CleaningMode, Map<Language, TextNormalizer>> MADE = new EnumMap<>(CleaningMode.class);

    private static final Map<Language, TextNormalizer> IN_OWN_SCRIPT = new EnumMap<>(Language.class);

    private TextNormalizers() {}

    /** The cleaner of a language. */
    public static synchronized TextNormalizer of(Language language, CleaningMode mode) {
        return MADE.computeIfAbsent(mode, m -> new EnumMap<>(Language.class))
                .computeIfAbsent(language, l -> make(l, mode));
    }

    /** The corrected cleaner of a language that has number words, without any change to Latin letters. */
    static synchronized TextNormalizer inOwnScript(Language language) {
        return IN_OWN_SCRIPT.computeIfAbsent(language, l -> pipeline(l, CleaningMode.CORRECTED));
    }

    private static TextNormalizer make(Language language, CleaningMode mode) {
        return switch (language) {
            case CHINESE -> chinese(mode);
            case JAPANESE -> {
                JapaneseRomanizer romanizer = JapaneseRomanizer.load(mode == CleaningMode.CORRECTED);
                yield text -> romanizer.romanize(text).toLowerCase(Locale.ROOT);
            }
            case KOREAN -> {
                TextNormalizer hangul = pipeline(language, mode);
                yield text -> HangulRomanizer.romanize(hangul.clean(text));
            }
            default -> pipeline(language, mode);
        };
    }

    private static TextNormalizer chinese(CleaningMode mode) {
        ChineseNumberReader numbers = new ChineseNumberReader(mode == CleaningMode.CORRECTED);
        TextNormalizer characters = new PipelineNormalizer(Grammar.load(Language.CHINESE.tag()), numbers::read, mode);
        Pinyin pinyin = Pinyin.load();
        return text -> pinyin.romanize(characters.clean(text));
    }

    private static TextNormalizer pipeline(Language language, CleaningMode mode) {
        Grammar grammar = Grammar.load(language.tag());
        NumberWords words = SpokenLanguages.numberWords(language.tag(), grammar);
        return new PipelineNormalizer(grammar, new NumberExpander(grammar, words, mode)::expand, mode);
    }
}
