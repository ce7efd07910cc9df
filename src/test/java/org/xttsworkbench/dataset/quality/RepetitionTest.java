package org.xttsworkbench.dataset.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thank you. Thank you. Thank you. Thank you.|thank you|4",
                "and the sea and the sea and the sea was calm|and the sea|3",
                "ご視聴ありがとうございました ご視聴ありがとうございました ご視聴ありがとうございました|ご視聴ありがとうございました|3",
                "謝謝大家謝謝大家謝謝大家謝謝大家|謝謝大家|4",
                "Спасибо за внимание. Спасибо за внимание! Спасибо за внимание.|спасибо за внимание|3",
            })
    void whatRecognisersWriteInSilence(String text, String phrase, int times) {
        assertThat(Repetition.in(text)).contains(new Repetition(phrase, times));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "no no no, not that one", "The cat sat on the mat and the dog sat on the rug.",
                "very, very good", "ははは", "one two three one two three"
            })
    void whatPeopleSay(String text) {
        assertThat(Repetition.in(text)).isEmpty();
    }

    @Test
    void aLongTextIsReadQuickly() {
        String text = "all work and no play makes a dull day ".repeat(200);
        assertThat(Repetition.in(text)).isPresent();
    }
}
