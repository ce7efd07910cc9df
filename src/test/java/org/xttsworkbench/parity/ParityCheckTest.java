package org.xttsworkbench.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.tensor.EngineRuntime;

/** All built stages against the small reference model; tolerances are those of golden.json, set from its float64 runs. */
class ParityCheckTest {

    @Test
    void holdsOnTheTinyModel() throws IOException {
        GoldenFolder golden = GoldenFolder.open(SharedData.golden("xtts-tiny"));
        try (EngineRuntime runtime = EngineRuntime.start("cpu", 0)) {
            ParityReport report = ParityCheck.run(golden, runtime, JobContext.silent());
            assertThat(report.stages()).extracting(StageResult::stage).containsExactlyElementsOf(golden.stages());
            assertThat(report.stages())
                    .filteredOn(StageResult::counts)
                    .allSatisfy(s -> assertThat(s.failures()).as(s.stage()).isEmpty())
                    .allSatisfy(s -> assertThat(s.passed()).as(s.stage()).isTrue());
            assertThat(report.passed()).isTrue();
        }
    }
}
