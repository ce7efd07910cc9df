package org.xttsworkbench.text.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xttsworkbench.text.GoldenText;
import org.xttsworkbench.text.grammar.Grammar;

/** Number words, equal to those of num2words 0.5.14; where it fails, a reading of our own. */
class NumberWordsTest {
    private static final List<JsonNode> ROWS = GoldenText.rows("num2words.jsonl");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "it", "pt", "pl", "tr", "ru", "nl", "cs", "ar", "hu", "ko"})
    void readsAsTheOriginal(String language) {
        NumberWords words = SpokenLanguages.numberWords(language, Grammar.load(language));
        List<JsonNode> rows = ROWS.stream()
                .filter(r -> r.path("lang").asText().equals(language))
                .toList();
        assertThat(rows).hasSizeGreaterThan(500);
        SoftAssertions softly = new SoftAssertions();
        for (JsonNode row : rows) {
            Optional<String> read = read(words, row);
            if (row.has("out")) {
                softly.assertThat(read).as("%s", row).contains(row.path("out").asText());
            } else if (row.path("call").asText().equals("currency")) {
                softly.assertThat(read).as("%s", row).isEmpty();
            } else {
                softly.assertThat(read.orElse("")).as("%s", row).isNotBlank().doesNotContainPattern("[0-9]");
            }
        }
        softly.assertAll();
    }

    private static Optional<String> read(NumberWords words, JsonNode row) {
        String argument = row.path("arg").asText();
        return switch (row.path("call").asText()) {
            case "cardinal" -> Optional.of(words.cardinal(new BigInteger(argument)));
            case "ordinal" -> Optional.of(words.ordinal(new BigInteger(argument)));
            case "float" -> Optional.of(words.decimal(Double.parseDouble(argument)));
            default ->
                words.money(
                        Double.parseDouble(argument),
                        Currency.valueOf(row.path("currency").asText()));
        };
    }
}
