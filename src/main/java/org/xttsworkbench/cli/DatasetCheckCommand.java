package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.dataset.validation.Finding;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.DatasetCheckService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks whether the dataset is in order. */
@Command(
        name = "check",
        description = "Looks for missing or changed files, duplicates, doubtful clips, texts that a recogniser hears"
                + " otherwise, and clips a base model cannot learn from.",
        sortOptions = false)
final class DatasetCheckCommand extends ServiceCommand<DatasetCheckService.Result> {
    private static final int MOST_LINES = 20;

    @Option(names = "--base", paramLabel = "DIR", description = "Folder of a model that is to learn from the clips.")
    @Nullable
    Path base;

    @Option(
            names = "--recognizer",
            paramLabel = "DIR",
            description = "Folder of a speech recogniser that listens to each clip; best another one than wrote the"
                    + " texts. Clips it has heard before are not listened to again.")
    @Nullable
    Path recognizer;

    @Option(
            names = "--leave-out",
            paramLabel = "DOUBT",
            split = ",",
            description = "Takes clips with one of these doubts out of the dataset, such as noisy,different-text; one"
                    + " step that the review can undo (default: nothing is left out).")
    List<String> leaveOut = List.of();

    @Override
    Job<DatasetCheckService.Result> job() {
        Path project = project(true);
        Set<SuspicionKind> unwanted = leaveOut.stream().map(SuspicionKind::of).collect(Collectors.toSet());
        DatasetCheckService.Request request = new DatasetCheckService.Request(
                project,
                base == null ? Optional.empty() : Optional.of(existing(base, "--base")),
                recognizer == null ? Optional.empty() : Optional.of(existing(recognizer, "--recognizer")),
                general().device,
                general().threads);
        return context -> {
            DatasetCheckService.Result checked = DatasetCheckService.run(request, context);
            return unwanted.isEmpty() ? checked : DatasetCheckService.leaveOut(project, unwanted, checked, context);
        };
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
        result.wordErrorRate()
                .ifPresent(rate -> text.append(
                        String.format(Locale.ROOT, "%.1f %% of the words were heard otherwise.%n", 100 * rate)));
        List<DatasetCheckService.ListedSuspicion> doubts = result.suspicions();
        text.append(doubts.isEmpty() ? "" : "Worth a look, the gravest first:\n");
        for (DatasetCheckService.ListedSuspicion doubt : doubts.subList(0, Math.min(MOST_LINES, doubts.size()))) {
            text.append("  ")
                    .append(doubt.clip())
                    .append(": ")
                    .append(doubt.reason())
                    .append('\n');
        }
        if (doubts.size() > MOST_LINES) {
            text.append("  and ").append(doubts.size() - MOST_LINES).append(" more\n");
        }
        return text.toString();
    }
}
