package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.parity.ParityReport;
import org.xttsworkbench.parity.StageResult;
import org.xttsworkbench.parity.VariantResult;
import org.xttsworkbench.service.ParityService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code parity}: how far the engine is from reference results; exit code 1 when a stage is beyond its tolerance. */
@Command(
        name = "parity",
        description = "Runs the engine over reference results of the original code and tells how far it is from them.")
final class ParityCommand extends ServiceCommand<ParityReport> {

    @Parameters(paramLabel = "GOLDEN_DIR", description = "A folder in the form of golden/xtts-tiny.")
    @Nullable
    Path golden;

    @Override
    Job<ParityReport> job() {
        return new ParityService(
                new ParityService.Request(existing(golden, "GOLDEN_DIR"), general().device, general().threads))::run;
    }

    @Override
    int exitCode(ParityReport result) {
        return result.passed() ? 0 : 1;
    }

    @Override
    String readable(ParityReport result) {
        StringBuilder text = new StringBuilder();
        for (StageResult stage : result.stages()) {
            text.append(String.format(Locale.ROOT, "%-14s %-14s", stage.stage(), verdict(stage)));
            if (stage.worst() != null) {
                text.append(String.format(
                        Locale.ROOT,
                        "max %.2g absolute, %.2g relative; nearest to failing: %s",
                        stage.maxAbs(),
                        stage.maxRel(),
                        stage.worst()));
            }
            text.append('\n');
            stage.failures().forEach(f -> text.append("    ").append(f).append('\n'));
        }
        for (VariantResult variant : result.variants()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-29s %s (%d tensors)%n",
                    "variants/" + variant.file(),
                    variant.passed() ? "passed" : "FAILED",
                    variant.tensors()));
            variant.failures().forEach(f -> text.append("    ").append(f).append('\n'));
        }
        return text.append(result.passed() ? "Parity holds.\n" : "Parity does not hold.\n")
                .toString();
    }

    private static String verdict(StageResult stage) {
        if (stage.passed()) {
            return "passed";
        }
        return stage.status() == null || stage.status().equals("error") ? "FAILED" : stage.status();
    }
}
