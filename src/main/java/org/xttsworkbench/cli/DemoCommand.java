package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.DemoService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demo}: the main job on embedded data. */
@Command(
        name = "demo",
        description = "Shows the main job on embedded recordings: dataset, training, export. Offline, under 3 minutes.",
        sortOptions = false)
final class DemoCommand extends ServiceCommand<DemoService.Result> {

    @Option(names = "--out", paramLabel = "DIR", description = "New project folder (default: a temporary one).")
    @Nullable
    Path out;

    @Option(
            names = "--steps",
            defaultValue = "" + DemoService.STEPS,
            paramLabel = "N",
            description = "Training steps, at least 10 (default: ${DEFAULT-VALUE}).")
    int steps;

    @Override
    Job<DemoService.Result> job() {
        return new DemoService(new DemoService.Request(Optional.ofNullable(out), steps, general().threads))::run;
    }

    @Override
    String readable(DemoService.Result result) {
        return String.format(
                Locale.ROOT,
                """

                This was the main job, from recordings to a model, on embedded data. The speech is a synthetic
                voice, and the tiny base model had learnt nothing before: it shows the steps, it cannot speak.

                  clips     %d
                  loss      %.3f (first 5 steps) -> %.3f (last 5 steps)
                  project   %s
                  export    %s (read back and checked)

                %s
                Next, with your own voice and a real model:
                  1. Put the folder of XTTS v2 (model.pth, config.json, vocab.json, dvae.pth, mel_stats.pth,
                     speakers_xtts.pth) into models/xtts/v2.
                  2. ./xtts-workbench dataset create --project finetune/me --transcripts FILE RECORDING...
                  3. ./xtts-workbench train --project finetune/me --base models/xtts/v2
                  4. ./xtts-workbench export --project finetune/me --out DIR
                """,
                result.clips(),
                result.firstLoss(),
                result.lastLoss(),
                result.project(),
                result.export(),
                LossPicture.of(result.losses()));
    }
}
