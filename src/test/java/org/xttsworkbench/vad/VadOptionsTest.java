package org.xttsworkbench.vad;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;

class VadOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "0,250,100,30,4",
        "1,250,100,30,4",
        "NaN,250,100,30,4",
        "0.5,-1,100,30,4",
        "0.5,250,NaN,30,4",
        "0.5,250,100,Infinity,4",
        "0.5,250,100,30,0",
        "0.5,250,100,30,NaN"
    })
    void valuesOutOfRangeAreRefused(double threshold, double speech, double silence, double pad, double longest) {
        assertThatThrownBy(() -> new VadOptions(threshold, speech, silence, pad, longest))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> org.assertj.core.api.Assertions.assertThat(e.reason())
                                .isEqualTo(FailureReason.USAGE));
    }
}
