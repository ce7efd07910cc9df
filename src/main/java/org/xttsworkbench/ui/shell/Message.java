package org.xttsworkbench.ui.shell;

import java.util.List;

/**
 * The strip under the header; a view has one at most.
 *
 * @param tone decides icon and colour
 * @param sentence what it is, in one sentence, shown semibold
 * @param detail what it means and what to do; may be empty
 * @param actions the buttons, the safest first; at most two
 */
public record Message(Tone tone, String sentence, String detail, List<Action> actions) {

    public Message {
        actions = List.copyOf(actions);
    }

    public static Message of(Tone tone, String sentence, String detail, Action... actions) {
        return new Message(tone, sentence, detail, List.of(actions));
    }
}
