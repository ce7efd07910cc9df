package org.xttsworkbench.dataset.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAtCutTest {

    @ParameterizedTest
    @CsvSource({
        "the lamp on the key,8,The lamp on the quay,8",
        "the lamp on the key had gone,19,The lamp on the quay had gone,20",
        "we have 2 boats,9,We have two boats,11",
        "今天天气很好,4,今天天氣很好,4",
        "a b,0,A b,0",
        "a b,3,A b!,4",
    })
    void theTextIsDividedWhereTheSoundIs(String heard, int index, String text, int expected) {
        assertThat(TextAtCut.corresponding(heard, index, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"one two three,0.5,7", "one two three,0.1,0", "one two three,1.0,13", "今天天气,0.5,2"})
    void withoutWordTimesItIsDividedByTimeBetweenWords(String text, double fraction, int expected) {
        assertThat(TextAtCut.atFraction(text, fraction)).isEqualTo(expected);
    }
}
