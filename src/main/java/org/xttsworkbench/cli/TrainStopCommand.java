package org.xttsworkbench.cli;

import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.TrainStatusService;
import picocli.CommandLine.Command;

/** {@code train stop}: asks a run, in whatever process, to finish its step, save and end. */
@Command(name = "stop", description = "Asks a running training to finish its step, save and end.")
final class TrainStopCommand extends TrainStatusCommand {

    @Override
    Job<TrainStatusService.Result> job() {
        return TrainStatusService.stop(request())::run;
    }
}
