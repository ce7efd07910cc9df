package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.TrainService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code train}: fine-tunes in this process; Ctrl+C finishes the step, saves and ends. */
@Command(
        name = "train",
        description = "Fine-tunes a base model on the project's dataset. Ctrl+C finishes the step, saves and ends.",
        sortOptions = false,
        subcommands = {TrainStatusCommand.class, TrainStopCommand.class})
final class TrainCommand extends ServiceCommand<TrainService.Result> {

    @Option(names = "--base", paramLabel = "DIR", description = "Folder of the model to begin with.")
    @Nullable
    Path base;

    @Option(names = "--run", paramLabel = "NAME", description = "Name of the new run (default: the time).")
    @Nullable
    String run;

    @Option(names = "--resume", paramLabel = "RUN", description = "Go on with this run.")
    @Nullable
    String resume;

    @Mixin
    final TrainingOptions training = new TrainingOptions();

    @Override
    Job<TrainService.Result> job() {
        if (run != null && resume != null) {
            throw FailureException.usage("Give --run for a new run or --resume for an old one, not both.");
        }
        return new TrainService(new TrainService.Request(
                project(true),
                base == null ? Optional.empty() : Optional.of(existing(base, "--base")),
                Optional.ofNullable(run),
                Optional.ofNullable(resume),
                training.given(spec),
                general().device,
                general().threads))::run;
    }

    @Override
    boolean stopsSafely() {
        return true;
    }

    @Override
    String readable(TrainService.Result result) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Run %s: %s after %d steps (%d whole epochs).%n",
                result.run(),
                result.stopReason().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                result.steps(),
                result.epochs()));
        line(text, "training loss", result.trainLoss());
        line(text, "evaluation loss", result.evalLoss());
        line(text, "best checkpoint", result.bestCheckpoint());
        line(text, "last checkpoint", result.lastCheckpoint());
        if (result.leftOut() > 0) {
            text.append("  ")
                    .append(result.leftOut())
                    .append(" clips were left out; left-out.csv in the run says why\n");
        }
        return text.append("Next: export the model with \"export --project DIR --out DIR\".\n")
                .toString();
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(String.format(Locale.ROOT, "  %-16s %s%n", name, value));
        }
    }
}
