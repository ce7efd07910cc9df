package org.xttsworkbench.ui.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The texts of one package, from the bundle {@code messages.properties} beside it. Each text is a
 * {@link MessageFormat}: arguments are {@code {0}}, plurals {@code {0,choice,0#no clips|1#1 clip|1<{0} clips}}, and an
 * apostrophe is the typographic one (’), since the straight one quotes.
 *
 * <p>In the pseudo-locale {@link #PSEUDO} every text stands in marks, so that a test finds text that comes from
 * elsewhere.
 */
public final class Texts {

    /** A locale without a language: its texts are the English ones between {@link #BEGIN} and {@link #END}. */
    public static final Locale PSEUDO = new Locale("en", "", "PSEUDO");

    public static final String BEGIN = "⟦";
    public static final String END = "⟧";

    private final String name;
    private final ResourceBundle bundle;

    private Texts(String name, ClassLoader loader) {
        this.name = name;
        this.bundle = ResourceBundle.getBundle(name, Locale.getDefault(), loader);
    }

    /** The texts of the package of {@code type}, in the language of the system. */
    public static Texts of(Class<?> type) {
        return new Texts(type.getPackageName() + ".messages", type.getClassLoader());
    }

    /**
     * The text of a key with its arguments.
     *
     * @throws MissingResourceException when the bundle has no such key
     */
    public String get(String key, Object... arguments) {
        Locale locale = Locale.getDefault();
        String text = new MessageFormat(bundle.getString(key), locale).format(arguments);
        return locale.equals(PSEUDO) ? BEGIN + text + END : text;
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    @Override
    public String toString() {
        return name;
    }
}
