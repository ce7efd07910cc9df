package org.xttsworkbench.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xttsworkbench.job.FailureException;

/** The languages XTTS v2 was trained on, with the lengths at which synthesis splits a text. */
public enum Language {
    ENGLISH("en", 250),
    SPANISH("es", 239),
    FRENCH("fr", 273),
    GERMAN("de", 253),
    ITALIAN("it", 213),
    PORTUGUESE("pt", 203),
    POLISH("pl", 224),
    TURKISH("tr", 226),
    RUSSIAN("ru", 182),
    DUTCH("nl", 251),
    CZECH("cs", 186),
    ARABIC("ar", 166),
    CHINESE("zh-cn", 82),
    HUNGARIAN("hu", 224),
    KOREAN("ko", 95),
    JAPANESE("ja", 71),
    HINDI("hi", 150);

    private final String tag;
    private final int splitLimit;

    Language(String tag, int splitLimit) {
        this.tag = tag;
        this.splitLimit = splitLimit;
    }

    /** The code in configuration files and on the command line; in brackets it is the text's first token. */
    public String tag() {
        return tag;
    }

    /** Characters a sentence may have at synthesis before it is split. */
    public int splitLimit() {
        return splitLimit;
    }

    /**
     * The language of a code; {@code zh} is taken for {@code zh-cn}.
     *
     * @throws FailureException with reason USAGE when XTTS does not know the language
     */
    public static Language of(String code) {
        String wanted = code.toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (language.tag.equals(wanted) || (language == CHINESE && wanted.equals("zh"))) {
                return language;
            }
        }
        throw FailureException.usage("XTTS does not know the language \"" + code + "\"; it knows "
                + Arrays.stream(values()).map(Language::tag).collect(Collectors.joining(", ")) + ".");
    }
}
