package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.bench.Figure;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.BenchService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench}: the measurements of the documentation. */
@Command(
        name = "bench",
        description =
                "Measures on a quiet machine: train-step (needs 16 GB of memory), whisper, dataset, text, ui (needs a"
                        + " screen).")
final class BenchCommand extends ServiceCommand<BenchService.Result> {
    private static final int MOST_HOURS = 20;

    @Parameters(index = "0", paramLabel = "NAME", description = "train-step, whisper, dataset, text or ui.")
    String name = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE",
            description = "Recordings for whisper and dataset.")
    List<Path> files = List.of();

    @Option(names = "--variant", paramLabel = "NAME", description = "Only two, four or ragged (train-step).")
    @Nullable
    String variant;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description =
                    "The model that is measured: a recogniser for whisper and dataset, a folder with vocab.json for text.")
    @Nullable
    Path model;

    @Option(
            names = "--hours",
            paramLabel = "H",
            description = "Length of the recordings that are made of FILE… for dataset (default: ${DEFAULT-VALUE}).")
    double hours = 3;

    @Override
    Job<BenchService.Result> job() {
        if (!(hours > 0 && hours <= MOST_HOURS)) {
            throw FailureException.usage("--hours must be above 0 and at most " + MOST_HOURS + ", not " + hours + ".");
        }
        files.forEach(file -> existing(file, "FILE"));
        if (model != null) {
            existing(model, "--model");
        }
        BenchService.Request request = new BenchService.Request(
                name, Optional.ofNullable(variant), Optional.ofNullable(model), files, hours, general().threads);
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
