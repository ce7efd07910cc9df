package org.xttsworkbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Cleaned texts, character by character as the original cleans them. */
class TextNormalizersTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void cleansAsTheOriginal(Language language) {
        TextNormalizer normalizer = TextNormalizers.of(language, CleaningMode.REFERENCE);
        List<JsonNode> rows = GoldenText.sentences(language);
        assertThat(rows).hasSize(60);
        SoftAssertions softly = new SoftAssertions();
        for (JsonNode row : rows) {
            String text = row.path("text").asText();
            String cleaned = normalizer.clean(text);
            if (row.has("cleaned")) {
                softly.assertThat(cleaned)
                        .as(text)
                        .isEqualTo(row.path("cleaned").asText());
            } else {
                softly.assertThat(cleaned).as(text).isNotBlank().doesNotContainPattern("[0-9]");
            }
            if (row.has("inference_cleaned")) {
                softly.assertThat(normalizer.clean(PythonLowerCase.of(PythonCharacters.strip(text), Locale.ROOT)))
                        .as("at synthesis: %s", text)
                        .isEqualTo(row.path("inference_cleaned").asText());
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void cleansSentencesOfAProgramAsTheOriginal(Language language) {
        TextNormalizer normalizer = TextNormalizers.of(language, CleaningMode.REFERENCE);
        List<JsonNode> rows = GoldenText.rows("more/cleaned.jsonl").stream()
                .filter(row -> row.path("lang").asText().equals(language.tag()))
                .toList();
        assertThat(rows).hasSize(40);
        SoftAssertions softly = new SoftAssertions();
        for (JsonNode row : rows) {
            softly.assertThat(normalizer.clean(row.path("text").asText()))
                    .as("%s", row)
                    .isEqualTo(row.path("cleaned").asText());
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt    | custa $21 e $101                 | custa vinte e um dólares e cento e um dólares
            de    | Das kostet 2,5 Euro              | das kostet zwei komma fünf euro
            it    | 100°C                            | cento gradi c
            tr    | 2,5 IŞIK                         | iki virgül beş ışık
            pl    | £5 i $5                          | pięć funtów szterlingów i pięć dolarów amerykańskich
            ar    | 5$                               | خمسة دولارات
            hu    | $5                               | öt dollár
            zh-cn | 价格$20                          | jia4ge2er4shi2mei3yuan2
            """)
    void repairsPlainBugsInTheCorrectedMode(String language, String text, String cleaned) {
        TextNormalizer normalizer = TextNormalizers.of(Language.of(language), CleaningMode.CORRECTED);
        assertThat(normalizer.clean(text)).isEqualTo(cleaned);
    }

    /** What the original raises on is read in both modes. */
    @ParameterizedTest
    @EnumSource(CleaningMode.class)
    void readsWhatTheOriginalCannot(CleaningMode mode) {
        assertThat(TextNormalizers.of(Language.HINDI, mode).clean("मेरे पास 21 किताबें"))
                .isEqualTo("मेरे पास इक्कीस किताबें");
        assertThat(TextNormalizers.of(Language.CZECH, mode).clean("Jeho 3. dům"))
                .isEqualTo("jeho třetí dům");
        assertThat(TextNormalizers.of(Language.KOREAN, mode).clean("100번째")).isEqualTo("baeg beon-jjae");
        assertThat(TextNormalizers.of(Language.HUNGARIAN, mode).clean("3,14159"))
                .startsWith("három egész");
    }
}
