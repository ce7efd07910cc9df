package org.xttsworkbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
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
                softly.assertThat(normalizer.clean(text.strip().toLowerCase(Locale.ROOT)))
                        .as("at synthesis: %s", text)
                        .isEqualTo(row.path("inference_cleaned").asText());
            }
        }
        softly.assertAll();
    }
}
