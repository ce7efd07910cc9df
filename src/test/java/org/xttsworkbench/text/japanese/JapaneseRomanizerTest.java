package org.xttsworkbench.text.japanese;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.text.GoldenText;

/** Japanese in Latin letters, equal to cutlet's. */
class JapaneseRomanizerTest {

    @Test
    void romanizesAsTheOriginal() {
        JapaneseRomanizer romanizer = JapaneseRomanizer.load(false);
        SoftAssertions softly = new SoftAssertions();
        GoldenText.rows("ja_cutlet.jsonl")
                .forEach(row -> softly.assertThat(
                                romanizer.romanize(row.path("text").asText()))
                        .as("%s", row)
                        .isEqualTo(row.path("out").asText()));
        softly.assertAll();
    }
}
