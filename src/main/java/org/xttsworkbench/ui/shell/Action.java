package org.xttsworkbench.ui.shell;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * A button of the header, the message strip or a notification.
 *
 * @param words verb and object ("Create dataset"), from a bundle; with … only when more is asked
 * @param icon before the words, or null
 * @param keys the keys that do the same, as people read them ("F5"), shown on the button; null = not shown
 * @param run what it does, on the window's thread; long work goes to {@link Workbench#tasks}
 */
public record Action(
        String words, @Nullable Ikon icon, @Nullable String keys, Runnable run) {

    public static Action of(String words, Runnable run) {
        return new Action(words, null, null, run);
    }

    public static Action of(String words, Ikon icon, Runnable run) {
        return new Action(words, icon, null, run);
    }

    public Action withKeys(String shown) {
        return new Action(words, icon, shown, run);
    }
}
