package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xttsworkbench.text.grammar.Grammar;

/** European Portuguese. */
final class PortugueseNumbers extends MergedNumbers {

    /** After these words an "e" is left out when a "cento" and one more "e" follow. */
    private record WordWithoutAnd(Pattern pattern, String withAnd, String word) {}

    private final List<WordWithoutAnd> wordsWithoutAnd;
    private final String and;
    private final List<List<String>> ranks;
    private final List<String> thousands;

    PortugueseNumbers(Grammar grammar) {
        super(grammar);
        and = " " + grammar.text("and") + " ";
        wordsWithoutAnd = grammar.list("without.and.after").stream()
                .map(word -> new WordWithoutAnd(
                        Pattern.compile(".*" + word + " e \\w*entos? (?=.*e)", Pattern.UNICODE_CHARACTER_CLASS),
                        word + " e",
                        word))
                .toList();
        ranks = List.of(grammar.list("ordinal.units"), grammar.list("ordinal.tens"), grammar.list("ordinal.hundreds"));
        thousands = grammar.list("ordinal.thousands");
    }

    @Override
    Piece merge(Piece left, Piece right) {
        if (left.is(1) && right.isBelow(1_000_000)) {
            return right;
        }
        String before = left.is(100) && !right.isMultipleOf(1000) ? grammar.text("hundred.more") : left.words();
        if (right.isLessThan(left)) {
            return left.plus(right, before + and + right.words());
        } else if (right.is(100)) {
            return left.times(right, grammar.list("hundreds").get(left.value().intValue()));
        }
        String stem = right.words().substring(0, Math.max(0, right.words().length() - 4));
        String after = right.words();
        if (right.isMultipleOf(1_000_000_000) && !left.is(1)) {
            after = stem + grammar.text("billion.plural");
        } else if (right.isMultipleOf(1_000_000) && !left.is(1)) {
            after = stem + grammar.text("million.plural");
        }
        after = after.equals(grammar.text("million.learned")) ? grammar.text("million") : after;
        return left.times(right, before + " " + after);
    }

    @Override
    String speak(BigInteger number) {
        return withoutNeedlessAnd(super.speak(number));
    }

    /** The original goes over the whole decimal again, and sees more words behind the whole part. */
    @Override
    public String decimal(double number) {
        return withoutNeedlessAnd(super.decimal(number));
    }

    private String withoutNeedlessAnd(String spoken) {
        String words = spoken;
        for (WordWithoutAnd word : wordsWithoutAnd) {
            if (word.pattern.matcher(words).lookingAt()) {
                words = words.replace(word.withAnd, word.word);
            }
        }
        return words;
    }

    @Override
    Optional<String> rank(BigInteger number) {
        String digits = number.toString();
        if (digits.length() > 3 * thousands.size()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        String thousand = "";
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            thousand = place % 3 == 0 ? thousands.get(place / 3) : thousand;
            if (digit != 0 && !thousand.isEmpty()) {
                words.add(thousand);
                thousand = "";
            }
            if (digit != 0) {
                words.add(ranks.get(place % 3).get(digit));
            }
        }
        Collections.reverse(words);
        String first = ranks.get(0).get(1);
        boolean needlessOne = words.size() > 1 && words.get(0).equals(first);
        return Optional.of(String.join(" ", needlessOne ? words.subList(1, words.size()) : words));
    }

    @Override
    Optional<String> money(double amount, List<String> forms, Currency currency) {
        return super.money(amount, forms, currency).map(words -> {
            String said = words;
            for (String large : grammar.list("money.of.after")) {
                if (said.contains(large + " " + forms.get(1))) {
                    said = said.replaceFirst(large, large + " " + grammar.text("money.of"));
                }
            }
            return said.replace(grammar.text("money.unsaid"), "");
        });
    }
}
