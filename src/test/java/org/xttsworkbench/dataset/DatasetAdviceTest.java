package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetAdviceTest {

    private static DatasetReport report(int train, int eval, double seconds) {
        return new DatasetReport(train + eval, seconds, train, eval, List.of());
    }

    @Test
    void enoughIsNotTalkedAbout() {
        assertThat(DatasetAdvice.of(report(100, 10, 300))).isEmpty();
        assertThat(DatasetAdvice.of(report(0, 0, 0)))
                .as("nothing came out, which is told")
                .isEmpty();
    }

    @Test
    void tooLittleIs() {
        assertThat(DatasetAdvice.of(report(100, 9, 218)))
                .containsExactly(
                        "There are 3 min 38 s of speech; 5 minutes and more make a better voice.",
                        "Only 9 clips are for evaluation; below 10 their losses say little. Give more recordings or a"
                                + " higher --eval-percent.");
        assertThat(DatasetAdvice.of(report(8, 1, 45)))
                .containsExactly(
                        "There are only 0 min 45 s of speech; that is too little to learn a voice from. 3 minutes are"
                                + " the least that gives a usable voice, 5 and more a good one.",
                        "Only 1 clip is for evaluation; below 10 their losses say little. Give more recordings or a"
                                + " higher --eval-percent.",
                        "Only 8 clips are to learn from; below 100 a voice is easily learned by heart.");
        assertThat(DatasetAdvice.of(report(100, 10, 150)))
                .singleElement()
                .asString()
                .contains("2 min 30 s of speech; that is little");
    }
}
