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
final class TrainCommand extends ServiceCommand<Record> {

    @Option(names = "--base", paramLabel = "DIR", description = "Folder of the model to begin with.")
    @Nullable
    Path base;

    @Option(names = "--run", paramLabel = "NAME", description = "Name of the new run (default: the time).")
    @Nullable
    String run;

    @Option(names = "--resume", paramLabel = "RUN", description = "Go on with this run.")
    @Nullable
    String resume;

    @Option(names = "--estimate", description = "Only tell how much memory it would take.")
    boolean estimate;

    @Mixin
    final TrainingOptions training = new TrainingOptions();

    @Override
    Job<Record> job() {
        if (run != null && resume != null) {
            throw FailureException.usage("Give --run for a new run or --resume for an old one, not both.");
        }
        TrainService service = new TrainService(new TrainService.Request(
                project(true),
                base == null ? Optional.empty() : Optional.of(existing(base, "--base")),
                Optional.ofNullable(run),
                Optional.ofNullable(resume),
                training.given(spec),
                general().device,
                general().threads));
        return context -> estimate ? service.estimate() : service.run(context);
    }

    @Override
    boolean stopsSafely() {
        return true;
    }

    @Override
    String readable(Record result) {
        return result instanceof TrainService.Estimate memory ? told(memory) : told((TrainService.Result) result);
    }

    private static String told(TrainService.Estimate memory) {
        return String.format(
                Locale.ROOT,
                "About %.1f GB of memory, with %d clips of up to %.1f seconds at once%s:%n"
                        + "  %-16s %.1f GB%n  %-16s %.1f GB%n  %-16s %.1f GB%n  %-16s %.1f GB%n",
                memory.totalBytes() / 1e9,
                memory.batchSize(),
                memory.longestSeconds(),
                memory.recompute() ? ", computing twice" : "",
                "weights",
                memory.weightBytes() / 1e9,
                "moments",
                memory.momentBytes() / 1e9,
                "clips",
                memory.clipBytes() / 1e9,
                "free now",
                memory.availableBytes() / 1e9);
    }

    private static String told(TrainService.Result result) {
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
