package org.xttsworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xttsworkbench.job.Progress;

class ProgressBarTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ProgressBar lines =
            new ProgressBar(new PrintStream(bytes, true, StandardCharsets.UTF_8), false, Long.MAX_VALUE);

    @Test
    void elsewhereThanOnATerminalItPrintsAStagesStartAndEnd() {
        for (int i = 0; i <= 1000; i++) {
            lines.show(new Progress("Decoding", i, 1000));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Decoding   0 %\nDecoding 100 %\n");
    }

    @Test
    void stagesThatTakeTurnsAreToldOnce() {
        for (int i = 0; i < 10; i++) {
            lines.show(new Progress("Training", i, 10));
            lines.show(new Progress("Evaluating", 0, 4));
            lines.show(new Progress("Evaluating", 4, 4));
        }
        lines.show(new Progress("Training", 10, 10));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("Training   0 %\nEvaluating   0 %\nEvaluating 100 %\nTraining 100 %\n");
    }

    @Test
    void anUnknownTotalHasNoPercentage() {
        lines.show(new Progress("Reading", 5, 0));
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Reading ...\n");
    }

    @ParameterizedTest
    @CsvSource({"59, 59 s", "60, 1 min 0 s", "3599, 59 min 59 s", "7860, 2 h 11 min"})
    void durationsAreSaidAsPeopleDo(long seconds, String words) {
        assertThat(ProgressBar.words(Duration.ofSeconds(seconds))).isEqualTo(words);
    }
}
