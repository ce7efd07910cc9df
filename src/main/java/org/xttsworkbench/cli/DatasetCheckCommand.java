package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.Finding;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.DatasetCheckService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks whether the dataset is in order. */
@Command(
        name = "check",
        description = "Looks for missing or changed files, duplicates, and clips a base model cannot learn from.",
        sortOptions = false)
final class DatasetCheckCommand extends ServiceCommand<DatasetCheckService.Result> {

    @Option(names = "--base", paramLabel = "DIR", description = "Folder of a model that is to learn from the clips.")
    @Nullable
    Path base;

    @Override
    Job<DatasetCheckService.Result> job() {
        Path project = project(true);
        Optional<Path> model = base == null ? Optional.empty() : Optional.of(existing(base, "--base"));
        return context -> DatasetCheckService.run(project, model, context);
    }

    @Override
    String readable(DatasetCheckService.Result result) {
        StringBuilder text = new StringBuilder(DatasetReportText.of(
                result.clips(), result.seconds(), result.train(), result.eval(), result.rejected()));
        if (result.findings().isEmpty()) {
            text.append("Nothing is wrong.\n");
        }
        for (Finding finding : result.findings()) {
            String about = finding.clip() != null ? finding.clip() : finding.file();
            text.append("  ")
                    .append(about == null ? "" : about + ": ")
                    .append(finding.problem())
                    .append('\n');
        }
        return text.toString();
    }
}
