package org.xttsworkbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xttsworkbench.ui.shell.KeyMap.Line;
import org.xttsworkbench.ui.shell.KeyMap.Scope;

class KeyMapTest {

    @ParameterizedTest
    @EnumSource(Scope.class)
    void noKeyDoesTwoThingsInOneScope(Scope scope) {
        Map<KeyCombination, String> taken = new HashMap<>();
        for (Line line : KeyMap.table()) {
            if (line.scope() == scope) {
                for (String keys : line.keys()) {
                    String before = taken.put(KeyCombination.valueOf(keys), line.name());
                    assertThat(before).as("%s is also %s", keys, line.name()).isNull();
                }
            }
        }
        assertThat(taken).isNotEmpty();
    }

    /** A list's own meaning of a key wins over the window's only where the table says so: leaving a text or a test. */
    @ParameterizedTest
    @EnumSource(value = Scope.class, mode = EnumSource.Mode.EXCLUDE, names = "EVERYWHERE")
    void noScopeTakesAKeyOfTheWindow(Scope scope) {
        List<KeyCombination> window = combinations(Scope.EVERYWHERE);
        window.remove(KeyCombination.valueOf("Esc"));
        assertThat(combinations(scope)).doesNotContainAnyElementsOf(window);
    }

    private static List<KeyCombination> combinations(Scope scope) {
        return new java.util.ArrayList<>(KeyMap.table().stream()
                .filter(line -> line.scope() == scope)
                .flatMap(line -> line.keys().stream())
                .map(KeyCombination::valueOf)
                .toList());
    }

    @Test
    void inputMethodsBracketsAndMenusKeepTheirKeys() {
        for (Line line : KeyMap.table()) {
            for (String keys : line.keys()) {
                assertThat(keys)
                        .doesNotMatch("(Shortcut|Ctrl|Shift)\\+Space")
                        .doesNotMatch(".*(Bracket|Brace).*")
                        .doesNotMatch("Alt\\+[A-Z]");
            }
        }
    }

    @Test
    void everyLineHasWords() {
        assertThat(KeyMap.table())
                .allSatisfy(line -> assertThat(KeyMap.words(line)).isNotBlank());
    }

    @Test
    void keysAreShownAsPeopleReadThem() {
        assertThat(KeyMap.shown("Shortcut+Shift+Z")).isEqualTo("Ctrl Shift Z");
        assertThat(KeyMap.shown("Alt+Left")).isEqualTo("Alt ←");
        assertThat(KeyMap.shown("Shift+Slash")).isEqualTo("?");
    }
}
