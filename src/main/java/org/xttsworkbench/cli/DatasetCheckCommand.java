package org.xttsworkbench.cli;

import org.xttsworkbench.dataset.Finding;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.DatasetCheckService;
import picocli.CommandLine.Command;

/** Looks whether the dataset is in order. */
@Command(
        name = "check",
        description = "Looks for missing or changed files, duplicates, and clips a base model cannot learn from.",
        sortOptions = false)
final class DatasetCheckCommand extends ServiceCommand<DatasetCheckService.Result> {

    @Override
    Job<DatasetCheckService.Result> job() {
        var project = project(true);
        return context -> DatasetCheckService.run(project, context);
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
