package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.bench.Figure;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.BenchService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: the measurements of the documentation. */
@Command(name = "bench", description = "Measures: train-step (needs 16 GB of memory and a quiet machine).")
final class BenchCommand extends ServiceCommand<BenchService.Result> {

    @Parameters(paramLabel = "NAME", description = "train-step.")
    String name = "";

    @Option(names = "--variant", hidden = true, description = "One variant in this process.")
    @Nullable
    String variant;

    @Option(names = "--model", hidden = true, description = "Its model.")
    @Nullable
    Path model;

    @Override
    Job<BenchService.Result> job() {
        BenchService.Request request = new BenchService.Request(
                name, Optional.ofNullable(variant), Optional.ofNullable(model), general().threads);
        return context -> BenchService.run(request, context);
    }

    @Override
    String readable(BenchService.Result result) {
        StringBuilder text = new StringBuilder();
        for (Figure figure : result.figures()) {
            text.append(figure.name()).append('\n');
            figure.values()
                    .forEach((key, value) -> text.append(String.format(Locale.ROOT, "  %-32s %,12.2f%n", key, value)));
        }
        return text.toString();
    }
}
