package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.text.grammar.Grammar;

/**
 * Slavic cardinals: groups of three digits, each with its own words and a name ("thousand", "million") in one of three
 * forms.
 */
abstract class GroupedNumbers extends SpokenNumbers {

    /** Three digits and which power of a thousand they count. */
    record Group(int value, int level) {

        int hundreds() {
            return value / 100;
        }

        int tens() {
            return value / 10 % 10;
        }

        int units() {
            return value % 10;
        }

        /** The last two digits. */
        int belowHundred() {
            return value % 100;
        }
    }

    private final List<String> units;
    private final List<String> teens;
    private final List<String> tens;
    private final List<String> hundreds;
    private final List<List<String>> scale;

    GroupedNumbers(Grammar grammar) {
        super(grammar);
        units = grammar.list("units");
        teens = grammar.list("teens");
        tens = grammar.list("tens");
        hundreds = grammar.list("hundreds");
        scale = List.of(grammar.list("scale.one"), grammar.list("scale.few"), grammar.list("scale.many"));
    }

    @Override
    boolean isSpeakable(BigInteger absolute) {
        return absolute.toString().length() <= 3 * scale.get(0).size();
    }

    /** The groups that are not zero, the highest first. */
    static List<Group> groups(BigInteger number) {
        String digits = number.toString();
        List<Group> groups = new ArrayList<>();
        for (int start = 0, end; start < digits.length(); start = end) {
            end = start + ((digits.length() - start - 1) % 3 + 1);
            int value = Integer.parseInt(digits.substring(start, end));
            if (value > 0) {
                groups.add(new Group(value, (digits.length() - end) / 3));
            }
        }
        return groups;
    }

    @Override
    String speak(BigInteger number) {
        return speak(number, false);
    }

    /** @param feminine whether ones and twos of all groups are feminine, where the language tells them apart */
    final String speak(BigInteger number, boolean feminine) {
        if (number.signum() == 0) {
            return units.get(0);
        }
        List<String> words = new ArrayList<>();
        for (Group group : groups(number)) {
            addGroup(group, words, feminine);
        }
        return String.join(" ", words);
    }

    private void addGroup(Group group, List<String> words, boolean feminine) {
        addHundreds(group, words);
        addTens(group, words);
        if (group.tens() == 1) {
            words.add(teens.get(group.units()));
        } else if (group.units() > 0 && saysUnits(group)) {
            words.add(unit(group, feminine));
        }
        if (group.level() > 0) {
            words.add(scaleName(group));
        }
    }

    final void addHundreds(Group group, List<String> words) {
        if (group.hundreds() > 0) {
            words.add(hundreds.get(group.hundreds()));
        }
    }

    final void addTens(Group group, List<String> words) {
        if (group.tens() > 1) {
            words.add(tens.get(group.tens()));
        }
    }

    /** The name of the group's power of a thousand, in the form that its number asks for. */
    final String scaleName(Group group) {
        return scale.get(pluralForm(BigInteger.valueOf(group.value()))).get(group.level());
    }

    /** Whether the last digit is said: not the one of "thousand". */
    boolean saysUnits(Group group) {
        return group.level() == 0 || group.value() != 1;
    }

    /** The word for the last digit, which is 1 to 9. */
    String unit(Group group, boolean feminine) {
        return units.get(group.units());
    }

    /** One; two to four but for the teens; all others. */
    @Override
    int pluralForm(BigInteger number) {
        int lastTwo = number.mod(BigInteger.valueOf(100)).intValue();
        int last = lastTwo % 10;
        if (number.equals(BigInteger.ONE)) {
            return 0;
        }
        return last > 1 && last < 5 && (lastTwo < 10 || lastTwo > 20) ? 1 : 2;
    }
}
