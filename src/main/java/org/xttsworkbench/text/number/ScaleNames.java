package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.text.grammar.Grammar;

/**
 * The names of the large powers of ten, made of Latin prefixes and one or two endings. {@code scale.lows} are the
 * prefixes from a million on; tens and units make those after them; {@code scale.top} is the last.
 */
final class ScaleNames {

    private ScaleNames() {}

    /** Powers of ten and their names, ascending; empty when the grammar has no scale. */
    static Map<BigInteger, String> of(Grammar grammar) {
        List<String> prefixes = prefixes(grammar);
        List<String> endings = grammar.list("scale.endings");
        int step = Integer.parseInt(grammar.text("scale.step"));
        Map<BigInteger, String> names = new LinkedHashMap<>();
        for (int i = 0; i < prefixes.size(); i++) {
            int exponent = 6 + i * step;
            for (int e = 0; e < endings.size(); e++) {
                names.put(BigInteger.TEN.pow(exponent + 3 * e), prefixes.get(i) + endings.get(e));
            }
        }
        return names;
    }

    private static List<String> prefixes(Grammar grammar) {
        List<String> prefixes = new ArrayList<>(grammar.list("scale.lows"));
        for (String ten : grammar.list("scale.tens")) {
            for (String unit : grammar.list("scale.units")) {
                prefixes.add(unit + ten);
            }
        }
        prefixes.addAll(grammar.list("scale.top"));
        return prefixes;
    }
}
