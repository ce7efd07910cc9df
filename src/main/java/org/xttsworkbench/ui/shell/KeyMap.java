package org.xttsworkbench.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xttsworkbench.ui.words.Texts;

/**
 * The table of all keys: one line each, with the scope it works in, its name and its keys. Menus take their shortcuts from
 * here, the page of all keys is made of it, and a test fails on a clash within one scope. Keys are written as
 * {@link javafx.scene.input.KeyCombination#valueOf} reads them; {@code Shortcut} is Ctrl, on macOS Cmd. The words of a
 * name are in the bundle under {@code key.<name>}.
 */
public final class KeyMap {

    /** Where keys work. Those of {@link #EVERYWHERE} also work in all other scopes, unless the scope has its own use. */
    public enum Scope {
        EVERYWHERE,
        LISTS,
        REVIEW_GRID,
        REVIEW_TEXT,
        TRAINING,
        AUDITION,
        BLIND_TEST
    }

    /**
     * One line of the table.
     *
     * @param name what it does, as the bundle calls it
     * @param keys all do the same; the first is shown in menus
     */
    public record Line(Scope scope, String name, List<String> keys) {}

    private static final List<Line> TABLE = table();

    private KeyMap() {}

    public static List<Line> table() {
        return Stream.of(everywhere(), lists(), reviewGrid(), reviewText(), training(), audition(), blindTest())
                .flatMap(List::stream)
                .toList();
    }

    /** The keys of a name that works everywhere; the first is the one to show. */
    public static List<String> keys(String name) {
        return TABLE.stream()
                .filter(line -> line.scope() == Scope.EVERYWHERE && line.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no key is called " + name))
                .keys();
    }

    /** The words for what a line does. */
    public static String words(Line line) {
        return Texts.of(KeyMap.class).get("key." + line.name());
    }

    /** Keys as people read them: {@code Shortcut+Shift+Z} is "Ctrl Shift Z". */
    public static String shown(String keys) {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        Map<String, String> names = Map.ofEntries(
                Map.entry("Shortcut", mac ? "⌘" : "Ctrl"),
                Map.entry("Up", "↑"),
                Map.entry("Down", "↓"),
                Map.entry("Left", "←"),
                Map.entry("Right", "→"),
                Map.entry("Page_Up", "PgUp"),
                Map.entry("Page_Down", "PgDn"),
                Map.entry("Back_Space", "Backspace"),
                Map.entry("Period", "."),
                Map.entry("Comma", ","),
                Map.entry("Context_Menu", "Menu"),
                Map.entry("Slash", "?"),
                Map.entry("Plus", "+"),
                Map.entry("Equals", "="),
                Map.entry("Minus", "-"),
                Map.entry("Add", "+"),
                Map.entry("Subtract", "-"));
        return Stream.of(keys.split("\\+"))
                .map(key -> names.getOrDefault(key, key.isEmpty() ? "+" : key))
                .distinct()
                .collect(Collectors.joining(" "))
                .replace("Shift ?", "?")
                .replace("Shift =", "+");
    }

    private static Line line(Scope scope, String name, String... keys) {
        return new Line(scope, name, List.of(keys));
    }

    private static List<Line> everywhere() {
        Scope s = Scope.EVERYWHERE;
        return List.of(
                line(s, "step-1", "Shortcut+1"),
                line(s, "step-2", "Shortcut+2"),
                line(s, "step-3", "Shortcut+3"),
                line(s, "step-4", "Shortcut+4"),
                line(s, "step-5", "Shortcut+5"),
                line(s, "step-6", "Shortcut+6"),
                line(s, "start-page", "Shortcut+Shift+O"),
                line(s, "new-voice", "Shortcut+N"),
                line(s, "open-voice", "Shortcut+O"),
                line(s, "close-voice", "Shortcut+W"),
                line(s, "quit", "Shortcut+Q"),
                line(s, "settings", "Shortcut+Comma"),
                line(s, "primary", "Shortcut+Enter"),
                line(s, "stop", "Shortcut+Period"),
                line(s, "undo", "Shortcut+Z"),
                line(s, "redo", "Shortcut+Shift+Z", "Shortcut+Y"),
                line(s, "search", "Shortcut+F"),
                line(s, "saved", "Shortcut+S"),
                line(s, "log", "Shortcut+L"),
                line(s, "fold-rail", "Shortcut+B"),
                line(s, "guide", "F1"),
                line(s, "all-keys", "Shift+F1", "Shift+Slash"),
                line(s, "refresh", "F5"),
                line(s, "next-area", "F6"),
                line(s, "previous-area", "Shift+F6"),
                line(s, "play", "F8", "Play"),
                line(s, "play-back", "F7"),
                line(s, "text-larger", "Shortcut+Equals", "Shortcut+Shift+Equals", "Shortcut+Plus", "Shortcut+Add"),
                line(s, "text-smaller", "Shortcut+Minus", "Shortcut+Subtract"),
                line(s, "text-normal", "Shortcut+0"),
                line(s, "full-screen", "F11"),
                line(s, "close-topmost", "Esc"));
    }

    private static List<Line> lists() {
        Scope s = Scope.LISTS;
        return List.of(
                line(s, "move", "Up", "Down", "Page_Up", "Page_Down", "Home", "End"),
                line(s, "extend", "Shift+Up", "Shift+Down"),
                line(s, "select-all", "Shortcut+A"),
                line(s, "remove", "Delete"),
                line(s, "rename", "F2"),
                line(s, "context-menu", "Context_Menu", "Shift+F10"));
    }

    private static List<Line> reviewGrid() {
        Scope s = Scope.REVIEW_GRID;
        return List.of(
                line(s, "play-clip", "Space"),
                line(s, "accept-next", "Enter"),
                line(s, "previous", "Back_Space"),
                line(s, "edit", "E", "F2"),
                line(s, "exclude", "X", "Delete"),
                line(s, "next-suspicious", "N"),
                line(s, "split", "S"),
                line(s, "merge-next", "M"),
                line(s, "merge-previous", "Shift+M"),
                line(s, "set-start", "I"),
                line(s, "set-end", "O"),
                line(s, "nudge-start", "Alt+Left", "Alt+Right"),
                line(s, "nudge-end", "Alt+Shift+Left", "Alt+Shift+Right"),
                line(s, "snap", "Z"),
                line(s, "playhead", "Left", "Right"),
                line(s, "playhead-word", "Shift+Left", "Shift+Right"),
                line(s, "repeat", "L"),
                line(s, "slower", "Comma"),
                line(s, "faster", "Period"),
                line(s, "use-heard", "H"),
                line(s, "zoom-in", "Plus", "Equals", "Shift+Equals", "Add"),
                line(s, "zoom-out", "Minus", "Subtract"),
                line(s, "zoom-all", "0"),
                line(s, "filter-to-review", "1"),
                line(s, "filter-accepted", "2"),
                line(s, "filter-excluded", "3"),
                line(s, "filter-all", "4"));
    }

    private static List<Line> reviewText() {
        Scope s = Scope.REVIEW_TEXT;
        return List.of(
                line(s, "accept-next", "Enter"),
                line(s, "leave-text", "Esc"),
                line(s, "previous-in-text", "Page_Up"),
                line(s, "next-in-text", "Page_Down"));
    }

    private static List<Line> training() {
        Scope s = Scope.TRAINING;
        return List.of(
                line(s, "pause", "P"),
                line(s, "read-out", "Left", "Right"),
                line(s, "zoom-in", "Plus", "Equals", "Shift+Equals", "Add"),
                line(s, "zoom-out", "Minus", "Subtract"),
                line(s, "zoom-all", "0"),
                line(s, "follow", "F"));
    }

    private static List<Line> audition() {
        Scope s = Scope.AUDITION;
        return List.of(
                line(s, "play-clip", "Space"),
                line(s, "checkpoint", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                line(s, "sentence", "Up", "Down"),
                line(s, "second", "Left", "Right"),
                line(s, "repeat", "L"),
                line(s, "blind-test", "T"));
    }

    private static List<Line> blindTest() {
        Scope s = Scope.BLIND_TEST;
        return List.of(
                line(s, "hear", "1", "2"),
                line(s, "vote-a", "A"),
                line(s, "vote-b", "B"),
                line(s, "no-difference", "N"),
                line(s, "end-blind-test", "Esc"));
    }
}
