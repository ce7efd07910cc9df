package org.xttsworkbench.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.RunLayout;
import org.xttsworkbench.storage.JsonLines;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.training.RunLock;
import org.xttsworkbench.training.StopRequest;

/** Looks at a running or finished training run, and asks one to stop; reads files only, whoever works on the run. */
public final class TrainStatusService {

    /**
     * Which run.
     *
     * @param project the project's folder
     * @param run its name; nothing for the newest
     */
    public record Request(Path project, Optional<String> run) {}

    /**
     * Losses of the last step and the last evaluation; what there is not yet is absent.
     *
     * @param evalLoss loss of the last evaluation
     */
    public record Losses(
            @Nullable Double loss,
            @Nullable Double lossTextCe,
            @Nullable Double lossMelCe,
            @Nullable Double evalLoss) {}

    /**
     * Where a run is.
     *
     * @param step optimizer steps done
     * @param epoch number of the epoch the last step was in; 0 before the first
     */
    public record Result(String run, RunState state, int step, int epoch, Losses losses) {}

    private final Request request;
    private final boolean stop;

    private TrainStatusService(Request request, boolean stop) {
        this.request = request;
        this.stop = stop;
    }

    /** Only looks. */
    public static TrainStatusService status(Request request) {
        return new TrainStatusService(request, false);
    }

    /** Asks the run to finish its step, save and end; a run that nobody works on is only looked at. */
    public static TrainStatusService stop(Request request) {
        return new TrainStatusService(request, true);
    }

    /** Reads the run's folder. */
    public Result run(JobContext context) throws IOException {
        RunLayout run = new RunFinder(new ProjectLayout(request.project())).find(request.run());
        StopRequest wish = new StopRequest(run.stopRequest());
        boolean held = RunLock.isHeld(run.lock());
        if (held && stop) {
            wish.make();
        }
        RunState state = RunStates.of(run, RunFile.find(run.runFile()));
        return result(run, state);
    }

    private static Result result(RunLayout run, RunState state) throws IOException {
        List<JsonNode> lines = Files.exists(run.metrics()) ? JsonLines.read(run.metrics(), JsonNode.class) : List.of();
        int step = 0;
        int epoch = 0;
        Losses losses = new Losses(null, null, null, null);
        for (JsonNode line : lines) {
            step = line.path("step").asInt();
            epoch = line.path("epoch").asInt();
            losses = line.has("evalLoss")
                    ? new Losses(losses.loss, losses.lossTextCe, losses.lossMelCe, number(line, "evalLoss"))
                    : new Losses(
                            number(line, "loss"),
                            number(line, "lossTextCe"),
                            number(line, "lossMelCe"),
                            losses.evalLoss);
        }
        return new Result(run.name(), state, step, epoch, losses);
    }

    private static @Nullable Double number(JsonNode line, String name) {
        JsonNode value = line.get(name);
        return value == null ? null : (Double) value.asDouble();
    }
}
