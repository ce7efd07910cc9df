package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/** Italian: vowels that meet are contracted, a final "tre" of a longer word is accented. */
final class ItalianNumbers extends SpokenNumbers {
    private static final int MOST_DIGITS = 65;
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private final List<String> small;
    private final Map<BigInteger, String> tens;

    ItalianNumbers(Grammar grammar) {
        super(grammar);
        small = grammar.list("small");
        tens = grammar.numbers("tens");
    }

    @Override
    boolean isSpeakable(BigInteger absolute) {
        return absolute.toString().length() <= MOST_DIGITS;
    }

    @Override
    String speak(BigInteger number) {
        return accented(number.compareTo(MILLION) < 0 ? belowMillion(number.intValue()) : large(number.toString()));
    }

    private String speak(int number) {
        return speak(BigInteger.valueOf(number));
    }

    private String belowMillion(int number) {
        if (number < small.size()) {
            return small.get(number);
        } else if (number < 100) {
            int units = number % 10;
            String ten = tens.getOrDefault(BigInteger.valueOf(number / 10), "");
            return contracted(ten + (units == 0 ? "" : small.get(units)));
        } else if (number < 1000) {
            String count = number < 200 ? "" : small.get(number / 100);
            return contracted(count + grammar.text("hundred") + unlessZero(number % 100));
        }
        String count =
                number < 2000 ? grammar.text("thousand") : speak(number / 1000) + grammar.text("thousands.joined");
        return count + unlessZero(number % 1000);
    }

    private String unlessZero(int number) {
        return number == 0 ? "" : speak(number);
    }

    /** "un milione", "due milioni e tre". */
    private String large(String digits) {
        int before = digits.length() % 3 == 0 ? 3 : digits.length() % 3;
        int power = digits.length() - before;
        String count = digits.substring(0, before);
        String name = grammar.list("scale.lows").get(power / 6 - 1)
                + grammar.list("scale.endings").get(power % 6 == 0 ? 0 : 1);
        String words = count.equals("1")
                ? grammar.text("one.joined") + " " + name
                : speak(new BigInteger(count)) + " " + name.substring(0, name.length() - 1) + "i";
        BigInteger rest = new BigInteger(digits.substring(before));
        if (rest.signum() == 0) {
            return words;
        }
        String and = " " + grammar.text("and") + " ";
        String restWords = speak(rest);
        return words + (restWords.contains(and) ? ", " : and) + restWords;
    }

    private String contracted(String words) {
        String contracted = words;
        for (Map.Entry<String, String> pair : grammar.entries("contractions").entrySet()) {
            contracted = contracted.replace(pair.getKey(), pair.getValue());
        }
        return contracted;
    }

    /** Takes accents away, then accents a "tre" at the end of each word that is longer. */
    private String accented(String words) {
        String three = grammar.text("three");
        String accented = grammar.text("three.accented");
        List<String> out = new ArrayList<>();
        for (String word : words.split(" ")) {
            String plain = word.replace(accented, three);
            boolean accent = word.endsWith(three) && word.length() > three.length();
            out.add(accent ? plain.substring(0, plain.length() - three.length()) + accented : plain);
        }
        return String.join(" ", out);
    }

    @Override
    boolean ranksNegatives() {
        return true;
    }

    @Override
    Optional<String> rank(BigInteger number) {
        List<String> first = grammar.list("ordinal.small");
        if (number.compareTo(BigInteger.valueOf(first.size())) < 0) {
            return Optional.of(first.get(number.intValue()));
        }
        String words = speak(number);
        String stem = words.substring(0, words.length() - 1);
        int lastTwo = number.mod(BigInteger.valueOf(100)).intValue();
        boolean teens = lastTwo > 10 && lastTwo < 20;
        if (!teens && lastTwo % 10 == 3) {
            stem += "e"; // without the accent
        } else if (!teens && lastTwo % 10 == 6) {
            stem = words;
        } else if (stem.endsWith("mil")) {
            stem += "l";
        }
        return Optional.of(stem + grammar.text("ordinal.ending"));
    }

    /** Whole doubles are read with their ",0", too. */
    @Override
    public String decimal(double number) {
        PythonFloat parts = new PythonFloat(number);
        if (parts.isScientific()) {
            ReferenceGap.note("decimals written with an exponent in " + grammar.text("name"), number);
        }
        List<String> words = new ArrayList<>(List.of(cardinal(new BigInteger(parts.before())), grammar.text("point")));
        for (char digit : parts.after().toCharArray()) {
            words.add(small.get(digit - '0'));
        }
        String spoken = accented(String.join(" ", words));
        return number < 0 ? negative(spoken) : spoken;
    }

    /** "un euro", "una sterlina". */
    @Override
    Optional<String> money(double amount, List<String> forms, Currency currency) {
        String one = small.get(1);
        return super.money(amount, forms, currency).map(words -> {
            boolean feminine = grammar.list("money.feminine").contains(currency.name());
            String said = feminine && words.startsWith(one + " ")
                    ? grammar.text("one.feminine") + words.substring(one.length())
                    : words;
            return said.replace(one, grammar.text("one.joined"));
        });
    }
}
