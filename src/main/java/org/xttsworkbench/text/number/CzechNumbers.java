package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/** Czech. The original has no ordinals at all; those here are of this program's own making. */
final class CzechNumbers extends WestSlavicNumbers {

    CzechNumbers(Grammar grammar) {
        super(grammar);
    }

    @Override
    Optional<String> rank(BigInteger number) {
        return Optional.empty();
    }

    @Override
    String rankOfOwn(BigInteger number) {
        List<Group> groups = groups(number);
        if (groups.isEmpty()) {
            return grammar.list("ordinal.units").get(0);
        }
        Group last = groups.get(groups.size() - 1);
        if (last.level() >= grammar.list("ordinal.scale").size()) {
            return cardinal(number);
        }
        List<String> words = new ArrayList<>();
        BigInteger before = number.subtract(BigInteger.valueOf(last.value())
                .multiply(BigInteger.valueOf(1000).pow(last.level())));
        if (before.signum() > 0) {
            words.add(speak(before));
        }
        if (last.level() > 0) {
            words.add(joined(last) + grammar.list("ordinal.scale").get(last.level()));
        } else {
            addRank(last, words);
        }
        return String.join(" ", words);
    }

    private void addRank(Group last, List<String> words) {
        if (last.belowHundred() == 0) {
            words.add(grammar.list("ordinal.hundreds").get(last.hundreds()));
            return;
        }
        addHundreds(last, words);
        if (last.tens() == 1) {
            words.add(grammar.list("ordinal.teens").get(last.units()));
            return;
        }
        if (last.tens() > 1) {
            words.add(grammar.list("ordinal.tens").get(last.tens()));
        }
        if (last.units() > 0) {
            words.add(grammar.list("ordinal.units").get(last.units()));
        }
    }

    private String joined(Group group) {
        List<String> units = grammar.list("joined.units");
        String rest = group.belowHundred() < units.size()
                ? units.get(group.belowHundred())
                : grammar.list("joined.tens").get(group.tens()) + units.get(group.units());
        return grammar.list("joined.hundreds").get(group.hundreds()) + rest;
    }
}
