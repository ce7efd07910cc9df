package org.xttsworkbench.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.TrainStatusService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code train status}: where a run is. */
@Command(name = "status", description = "Shows where a running or finished training run is.")
class TrainStatusCommand extends ServiceCommand<TrainStatusService.Result> {

    @Option(names = "--run", paramLabel = "NAME", description = "Name of the run (default: the newest).")
    @Nullable
    String run;

    TrainStatusService.Request request() {
        return new TrainStatusService.Request(project(true), Optional.ofNullable(run));
    }

    @Override
    Job<TrainStatusService.Result> job() {
        return TrainStatusService.status(request())::run;
    }

    @Override
    String readable(TrainStatusService.Result result) {
        TrainStatusService.Losses losses = result.losses();
        StringBuilder text = new StringBuilder("Run ")
                .append(result.run())
                .append(": ")
                .append(result.state().name().toLowerCase(Locale.ROOT))
                .append(", step ")
                .append(result.step())
                .append(", epoch ")
                .append(result.epoch())
                .append('\n');
        append(text, "loss", losses.loss());
        append(text, "loss_text_ce", losses.lossTextCe());
        append(text, "loss_mel_ce", losses.lossMelCe());
        append(text, "evaluation loss", losses.evalLoss());
        return text.toString();
    }

    private static void append(StringBuilder text, String name, @Nullable Double value) {
        if (value != null) {
            text.append(String.format(Locale.ROOT, "  %-16s %.5f%n", name, value));
        }
    }
}
