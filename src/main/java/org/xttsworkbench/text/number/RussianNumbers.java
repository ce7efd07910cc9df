package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/** Russian: feminine thousands, decimals as fractions ("пять десятых"), ordinals of thousands in one word. */
final class RussianNumbers extends GroupedNumbers {
    private final List<String> feminineUnits;

    RussianNumbers(Grammar grammar) {
        super(grammar);
        feminineUnits = grammar.list("units.feminine");
    }

    @Override
    boolean saysUnits(Group group) {
        return true;
    }

    @Override
    String unit(Group group, boolean feminine) {
        return feminine || group.level() == 1 ? feminineUnits.get(group.units()) : super.unit(group, false);
    }

    @Override
    int pluralForm(BigInteger number) {
        int lastTwo = number.mod(BigInteger.valueOf(100)).intValue();
        int last = lastTwo % 10;
        if (lastTwo > 10 && lastTwo < 15) {
            return 2;
        }
        return last == 1 ? 0 : last > 1 && last < 5 ? 1 : 2;
    }

    @Override
    Optional<String> rank(BigInteger number) {
        List<Group> groups = groups(number);
        if (groups.isEmpty()) {
            return Optional.of(grammar.list("ordinal.units").get(0));
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (i == groups.size() - 1 && group.level() > 0) {
                words.add(joined(group) + grammar.list("ordinal.scale").get(group.level()));
            } else {
                addRank(group, words);
            }
        }
        return Optional.of(String.join(" ", words));
    }

    /** Round hundreds and tens are ordinals in every group, as in the original ("сотый тысяч первый"). */
    private void addRank(Group group, List<String> words) {
        if (group.hundreds() > 0 && group.belowHundred() == 0) {
            words.add(grammar.list("ordinal.hundreds").get(group.hundreds()));
        } else {
            addHundreds(group, words);
        }
        if (group.tens() > 1 && group.units() == 0) {
            words.add(grammar.list("ordinal.tens").get(group.tens()));
        } else {
            addTens(group, words);
        }
        if (group.tens() == 1) {
            words.add(grammar.list("ordinal.teens").get(group.units()));
        } else if (group.units() > 0 && group.level() == 0) {
            words.add(grammar.list("ordinal.units").get(group.units()));
        } else if (group.units() > 0 && group.value() > 1) {
            words.add(unit(group, false));
        }
        if (group.level() > 0) {
            words.add(scaleName(group));
        }
    }

    private String joined(Group group) {
        String words = grammar.list("joined.hundreds").get(group.hundreds());
        if (group.tens() == 1) {
            return words + grammar.list("joined.teens").get(group.units());
        }
        words += grammar.list("joined.tens").get(group.tens());
        boolean saysUnits = group.units() > 0 && group.value() > 1;
        return saysUnits ? words + grammar.list("joined.units").get(group.units()) : words;
    }

    @Override
    public String decimal(double number) {
        PythonFloat parts = new PythonFloat(number);
        if (parts.isScientific()) {
            ReferenceGap.note("decimals written with an exponent in Russian", number);
        }
        BigInteger before = new BigInteger(parts.before());
        BigInteger signed = number < 0 ? before.negate() : before;
        String digits = parts.after();
        if (!isSpeakable(before)
                || digits.length() >= 3 * grammar.list("ordinal.scale").size()) {
            return cardinal(before) + " " + grammar.list("point").get(2) + " " + digitByDigit(digits);
        }
        String whole = speak(before, true);
        return (signed.signum() < 0 ? negative(whole) : whole)
                + " "
                + grammar.list("point").get(pluralForm(signed))
                + " "
                + speak(new BigInteger(digits), true)
                + " "
                + fraction(digits);
    }

    /** "десятая", "сотых", …: the place of the last digit, in the singular after a one. */
    private String fraction(String digits) {
        String rank = rank(BigInteger.TEN.pow(digits.length())).orElse("");
        String stem =
                rank.substring(0, rank.length() - grammar.text("ordinal.ending").length());
        boolean singular = digits.endsWith("1") && !digits.endsWith("11");
        return stem + grammar.text(singular ? "ordinal.feminine" : "ordinal.genitive");
    }
}
