package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.EvaluateService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evaluate}: losses of a checkpoint over a dataset's evaluation clips. */
@Command(
        name = "evaluate",
        description = "Losses of a checkpoint or a model over a dataset's evaluation clips.",
        sortOptions = false)
final class EvaluateCommand extends ServiceCommand<EvaluateService.Result> {

    @Option(
            names = "--checkpoint",
            required = true,
            paramLabel = "DIR|FILE",
            description = "A run's checkpoint or a model's folder.")
    @Nullable
    Path checkpoint;

    @Option(names = "--dataset", required = true, paramLabel = "DIR", description = "A dataset's folder.")
    @Nullable
    Path dataset;

    @Override
    Job<EvaluateService.Result> job() {
        return new EvaluateService(new EvaluateService.Request(
                existing(checkpoint, "--checkpoint"),
                existing(dataset, "--dataset"),
                general().device,
                general().threads))::run;
    }

    @Override
    String readable(EvaluateService.Result result) {
        return String.format(
                Locale.ROOT,
                "%d clips: loss %.5f (loss_text_ce %.5f, loss_mel_ce %.5f)%n",
                result.clips(),
                result.loss(),
                result.lossTextCe(),
                result.lossMelCe());
    }
}
