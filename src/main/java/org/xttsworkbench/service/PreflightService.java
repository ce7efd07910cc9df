package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.device.GpuMonitor;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.modelhub.ModelsFolder;
import org.xttsworkbench.preflight.AudioFilesCheck;
import org.xttsworkbench.preflight.CheckResult;
import org.xttsworkbench.preflight.DiskCheck;
import org.xttsworkbench.preflight.EngineCheck;
import org.xttsworkbench.preflight.FoldersCheck;
import org.xttsworkbench.preflight.GpuCheck;
import org.xttsworkbench.preflight.MemoryCheck;
import org.xttsworkbench.preflight.ModelCheck;
import org.xttsworkbench.preflight.SoundCheck;
import org.xttsworkbench.preflight.SystemCheck;
import org.xttsworkbench.tensor.EngineRuntime;

/** Measures what this computer can do for the work. */
public final class PreflightService {
    private static final Logger LOG = LogManager.getLogger(PreflightService.class);
    /**
     * Where to look.
     *
     * @param models the folder of models; may be missing
     * @param projects the folder of the project, or of all projects; may be missing
     * @param device {@code auto}, {@code cpu} or {@code cuda:N}
     * @param threads of one computation; 0 = all cores
     */
    public record Request(Path models, Path projects, String device, int threads) {}

    /** One result per check, in order. */
    public record Result(List<CheckResult> checks) {}

    private final List<SystemCheck> checks;

    public PreflightService(Request request) {
        ModelsFolder models = new ModelsFolder(request.models());
        this.checks = List.of(
                new GpuCheck(GpuMonitor::open, () -> computesOnCard(request)),
                new EngineCheck(request.device(), request.threads()),
                new MemoryCheck(),
                new DiskCheck(request.models(), request.projects()),
                ModelCheck.baseModel(models),
                ModelCheck.recogniser(models),
                new SoundCheck(),
                new AudioFilesCheck(),
                new FoldersCheck(request.projects()));
    }

    private static boolean computesOnCard(Request request) {
        try (EngineRuntime runtime = EngineRuntime.start(request.device(), request.threads())) {
            return runtime.deviceName().startsWith("cuda");
        }
    }

    /** All checks; what one finds wrong is its result. */
    public Result run(JobContext context) throws IOException {
        List<CheckResult> results = new ArrayList<>();
        for (SystemCheck check : checks) {
            context.checkCancelled();
            context.report(new Progress("Checking " + check.id().replace('-', ' '), results.size(), checks.size()));
            results.add(logged(check.run(context)));
        }
        return new Result(results);
    }

    /** The log has the checks, and with it a diagnostic report. */
    private static CheckResult logged(CheckResult result) {
        LOG.info("Check {}: {}, {} (needed: {}).", result.id(), result.status(), result.measured(), result.required());
        return result;
    }

    /** One check. @throws FailureException with reason USAGE when there is none of that name */
    public CheckResult run(String id, JobContext context) throws IOException {
        return logged(checks.stream()
                .filter(check -> check.id().equals(id))
                .findFirst()
                .orElseThrow(() -> FailureException.usage("There is no check " + id + "."))
                .run(context));
    }
}
