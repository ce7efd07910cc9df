package org.xttsworkbench.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpectationTest {

    /** 71 minutes from 1 to 11.6 s: 70 to 90 % speech is 49.7 to 63.9 min; clips of about 7.4 s, 12 % more or less. */
    @Test
    void anHourOfReadingGivesSomeHundredClips() {
        Expectation expected = Expectation.of(71 * 60, 1.0, 11.6);
        assertThat(expected.leastSeconds()).isEqualTo(2982);
        assertThat(expected.mostSeconds()).isEqualTo(3834);
        assertThat(expected.leastClips()).isEqualTo(360);
        assertThat(expected.mostClips()).isEqualTo(590);
    }

    @Test
    void shorterClipsMeanMore() {
        assertThat(Expectation.of(600, 1, 5).leastClips())
                .isGreaterThan(Expectation.of(600, 1, 15).leastClips());
    }

    @Test
    void theVerdictFollowsTheMinutes() {
        assertThat(Expectation.of(60, 1, 11).meaning(60)).contains("Too little");
        assertThat(Expectation.of(600, 1, 11).meaning(600)).contains("Enough to try");
        assertThat(Expectation.of(3000, 1, 11).meaning(3000)).contains("Enough for a good voice");
        assertThat(Expectation.of(9000, 1, 11).meaning(9000)).contains("Plenty");
    }

    @Test
    void histogramLinesAreRound() {
        assertThat(LengthHistogram.roundStep(3)).isEqualTo(1);
        assertThat(LengthHistogram.roundStep(7)).isEqualTo(2);
        assertThat(LengthHistogram.roundStep(82)).isEqualTo(50);
        assertThat(LengthHistogram.roundStep(80)).isEqualTo(20);
    }
}
