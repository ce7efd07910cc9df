package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.export.ModelExporter.ExportedFile;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.ExportService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code export}: a fine-tuned model as a folder for Coqui and AllTalk. */
@Command(
        name = "export",
        description = "Writes a fine-tuned model as a folder that Coqui and AllTalk load, reads it back and checks it.",
        sortOptions = false)
final class ExportCommand extends ServiceCommand<ExportService.Result> {

    @Option(names = "--run", paramLabel = "NAME", description = "Name of the run (default: the newest).")
    @Nullable
    String run;

    @Option(
            names = "--checkpoint",
            defaultValue = "best",
            paramLabel = "best|last|NAME",
            description = "Which checkpoint (default: ${DEFAULT-VALUE}).")
    String checkpoint = "best";

    @Option(names = "--out", paramLabel = "DIR", description = "The new folder.")
    @Nullable
    Path out;

    @Option(names = "--half", description = "Write 16-bit floats: half the size.")
    boolean half;

    @Override
    Job<ExportService.Result> job() {
        if (out == null) {
            throw FailureException.usage("Say where to write the model with --out DIR.");
        }
        return new ExportService(
                new ExportService.Request(project(true), Optional.ofNullable(run), checkpoint, out, half))::run;
    }

    @Override
    String readable(ExportService.Result result) {
        StringBuilder text =
                new StringBuilder("Exported to ").append(result.out()).append(":\n");
        for (ExportedFile file : result.files()) {
            text.append(
                    String.format(Locale.ROOT, "  %-18s %,14d bytes  %s%n", file.name(), file.bytes(), file.sha256()));
        }
        result.report().forEach(sentence -> text.append(sentence).append('\n'));
        return text.append("The folder was read back, and every tensor is what was meant.\n")
                .append("Next: copy it to the models of Coqui or AllTalk.\n")
                .toString();
    }
}
