package org.xttsworkbench.ui.shell;

import java.util.List;

/**
 * One entry of the bar at the foot of a step: keys that work right now and what they do. The bar only shows; the step
 * handles the keys itself, and {@link KeyMap} holds the table of all of them.
 *
 * @param keys each key cap as people read it ("Space", "↑", "Ctrl Z")
 * @param words the verb ("Play")
 */
public record Shortcut(List<String> keys, String words) {

    public Shortcut {
        keys = List.copyOf(keys);
    }

    public static Shortcut of(String words, String... keys) {
        return new Shortcut(List.of(keys), words);
    }
}
