package org.xttsworkbench.ui.review;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.shell.KeyMap;

/** Which key does what in the review: the lines of the table of all keys, with the commands they stand for. */
final class ReviewKeys {
    /** The row of digits of French keyboards, unshifted. */
    private static final String FRENCH_DIGITS = "à&é\"'(-è_ç";

    /** A command; the number is the place of the key in its line, for lines with a key for each direction. */
    interface Command {
        void run(int key);
    }

    private record Bound(List<KeyCombination> keys, Command command) {}

    private final List<Bound> bound;

    /** @param commands by the names that the table of all keys has for them; all names of the scope must be there */
    ReviewKeys(KeyMap.Scope scope, Map<String, Command> commands) {
        bound = KeyMap.table().stream()
                .filter(line -> line.scope() == scope)
                .map(line -> new Bound(
                        line.keys().stream().map(ReviewKeys::combination).toList(), command(commands, line.name())))
                .toList();
    }

    private static KeyCombination combination(String keys) {
        return KeyCombination.valueOf(keys.replace("Back_Space", "Backspace").replace('_', ' '));
    }

    private static Command command(Map<String, Command> commands, String name) {
        Command command = commands.get(name);
        if (command == null) {
            throw new IllegalArgumentException("nothing is done for the key of " + name);
        }
        return command;
    }

    /** Does what a key stands for; whether it stands for something. */
    boolean press(KeyEvent event) {
        KeyEvent plain = plain(event);
        for (Bound line : bound) {
            for (int i = 0; i < line.keys().size(); i++) {
                if (line.keys().get(i).match(plain)) {
                    line.command().run(i);
                    return true;
                }
            }
        }
        return false;
    }

    /** Digits of the number pad and of French keyboards are digits. */
    private static KeyEvent plain(KeyEvent event) {
        KeyCode code = digit(event);
        return code == null
                ? event
                : new KeyEvent(
                        event.getEventType(),
                        event.getCharacter(),
                        event.getText(),
                        code,
                        event.isShiftDown(),
                        event.isControlDown(),
                        event.isAltDown(),
                        event.isMetaDown());
    }

    private static @Nullable KeyCode digit(KeyEvent event) {
        String name = event.getCode().getName();
        if (event.getCode().isKeypadKey() && event.getCode().isDigitKey()) {
            return KeyCode.getKeyCode(name.substring(name.length() - 1));
        }
        boolean other = !event.getCode().isDigitKey() && event.getCode() != KeyCode.MINUS;
        int french = other && event.getText().length() == 1 ? FRENCH_DIGITS.indexOf(event.getText()) : -1;
        boolean symbol = event.getCode() != KeyCode.SUBTRACT && event.getCode() != KeyCode.QUOTE;
        return french >= 0 && symbol ? KeyCode.getKeyCode(Integer.toString(french)) : null;
    }
}
