package org.xttsworkbench.ui.words;

import java.util.Locale;

/** Names of languages, and letters of names, in the language of the window. */
public final class LanguageName {

    private LanguageName() {}

    /** @param tag the code that the model's tokenizer knows ({@code zh-cn}) */
    public static String of(String tag) {
        String name = Locale.forLanguageTag(tag).getDisplayLanguage();
        return name.isEmpty() ? tag : name;
    }

    /** The first letter or digit of a voice's name, in upper case. */
    public static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("·")
                .toUpperCase(Locale.getDefault());
    }
}
