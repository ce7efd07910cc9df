package org.xttsworkbench.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunLogLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24T14:09:41.123+01:00 Saved step-000415.|14:09:41|MODEL|Saved step-000415.",
                "2026-11-24T14:09+01:00 Training 332 clips from step 0 on.|14:09|DATA|Training 332 clips from step 0 on.",
                "2026-11-24T14:09:41Z Training diverged in step 5: the loss is no longer a number.|14:09:41|WARNING|Training diverged in step 5: the loss is no longer a number.",
                "no time here|''|INFO|no time here",
            })
    void aLineHasTimeTagAndText(String line, String time, LogTag tag, String text) {
        assertThat(RunLogLine.parse(line)).isEqualTo(new RunLogLine(time, tag, text));
    }
}
