package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.InspectService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code inspect}: what model files hold; exit code 1 when one is refused. */
@Command(
        name = "inspect",
        description = "Shows what .pth and .safetensors files hold, without running anything in them.")
final class InspectCommand extends ServiceCommand<InspectService.Result> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Model files.")
    List<Path> files = List.of();

    @Override
    Job<InspectService.Result> job() {
        files.forEach(file -> existing(file, "FILE"));
        return context -> InspectService.run(files, context);
    }

    @Override
    int exitCode(InspectService.Result result) {
        return result.allRead() ? 0 : 1;
    }

    @Override
    String readable(InspectService.Result result) {
        StringBuilder text = new StringBuilder();
        for (InspectService.FileSummary file : result.files()) {
            text.append(file.file()).append('\n');
            file.refused()
                    .ifPresent(
                            reason -> text.append("  refused: ").append(reason).append('\n'));
            for (InspectService.TensorSummary tensor : file.tensors()) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %-9s %-20s %s  %s%n",
                        tensor.dtype(),
                        tensor.shape(),
                        tensor.sha256().substring(0, 12),
                        tensor.name().isEmpty() ? "(the file's only tensor)" : tensor.name()));
            }
            file.scalars()
                    .forEach((name, value) -> text.append(String.format(Locale.ROOT, "  %s = %s%n", name, value)));
        }
        return text.toString();
    }
}
