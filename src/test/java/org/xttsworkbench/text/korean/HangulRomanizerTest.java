package org.xttsworkbench.text.korean;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.text.GoldenText;

/** Korean in Latin letters, equal to hangul-romanize's. */
class HangulRomanizerTest {

    @Test
    void romanizesAsTheOriginal() {
        SoftAssertions softly = new SoftAssertions();
        GoldenText.rows("ko_romanize.jsonl")
                .forEach(row -> softly.assertThat(
                                HangulRomanizer.romanize(row.path("text").asText()))
                        .as("%s", row)
                        .isEqualTo(row.path("out").asText()));
        softly.assertAll();
    }
}
