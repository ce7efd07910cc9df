package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/** Polish. The original's ordinals of thousands keep its slips ("trzydiesto", "milairdowy"). */
final class PolishNumbers extends WestSlavicNumbers {
    private final List<String> scaleRanks;

    PolishNumbers(Grammar grammar) {
        super(grammar);
        scaleRanks = grammar.list("ordinal.thousands");
    }

    @Override
    Optional<String> rank(BigInteger number) {
        List<Group> groups = groups(number);
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Group last = groups.get(groups.size() - 1);
        boolean joinedHundreds = last.level() > 0 && last.hundreds() > 0 && last.belowHundred() > 0;
        boolean failsInOriginal = joinedHundreds && (last.belowHundred() < 20 || last.units() == 0);
        return failsInOriginal || last.level() >= scaleRanks.size()
                ? Optional.empty()
                : Optional.of(rank(number, last));
    }

    private String rank(BigInteger number, Group last) {
        List<String> words = new ArrayList<>();
        BigInteger before = number.subtract(BigInteger.valueOf(last.value())
                .multiply(BigInteger.valueOf(1000).pow(last.level())));
        if (before.signum() > 0) {
            words.add(speak(before));
        }
        if (last.level() == 0) {
            addRank(last, words, "ordinal");
            return String.join(" ", words);
        }
        if (last.value() > 1) {
            addRank(last, words, "joined");
        }
        String joined = String.join(" ", words);
        boolean apart = last.value() == 1 && !joined.isEmpty();
        return joined + (apart ? " " : "") + scaleRanks.get(last.level());
    }

    /** @param form {@code ordinal} for words of their own, {@code joined} for those before "thousandth" */
    private void addRank(Group last, List<String> words, String form) {
        if (last.belowHundred() == 0) {
            words.add(grammar.list(form + ".hundreds").get(last.hundreds()));
            return;
        }
        addHundreds(last, words);
        if (last.belowHundred() < 20) {
            words.add(grammar.list(form + ".units").get(last.belowHundred()));
        } else if (last.units() == 0) {
            words.add(grammar.list(form + ".tens").get(last.tens()));
        } else {
            // In the original a last part of tens and units is never of the joined form.
            words.add(grammar.list("ordinal.tens").get(last.tens()));
            words.add(grammar.list("ordinal.units").get(last.units()));
        }
    }

    @Override
    String rankOfOwn(BigInteger number) {
        List<Group> groups = groups(number);
        if (groups.isEmpty()) {
            return grammar.text("ordinal.zero");
        }
        Group last = groups.get(groups.size() - 1);
        if (last.level() >= scaleRanks.size()) {
            return cardinal(number);
        }
        List<String> joined = new ArrayList<>();
        joined.add(grammar.list("joined.hundreds").get(last.hundreds()));
        joined.add(
                last.belowHundred() < 20
                        ? grammar.list("joined.units").get(last.belowHundred())
                        : grammar.list("joined.tens").get(last.tens()));
        BigInteger before = number.subtract(BigInteger.valueOf(last.value())
                .multiply(BigInteger.valueOf(1000).pow(last.level())));
        return (before.signum() > 0 ? speak(before) + " " : "")
                + String.join("", joined)
                + scaleRanks.get(last.level());
    }
}
