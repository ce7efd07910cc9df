package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.parity.GoldenFolder;
import org.xttsworkbench.parity.ParityCheck;
import org.xttsworkbench.parity.ParityReport;
import org.xttsworkbench.tensor.EngineRuntime;

/** Compares the engine with reference results of the original code. */
public final class ParityService {

    /**
     * What to compare.
     *
     * @param golden a folder in the form of {@code golden/xtts-tiny}
     * @param device {@code auto}, {@code cpu} or {@code cuda:N}
     * @param threads of one computation; 0 = all cores
     */
    public record Request(Path golden, String device, int threads) {}

    private final Request request;

    public ParityService(Request request) {
        this.request = request;
    }

    /** @throws org.xttsworkbench.job.FailureException when the folder holds no reference results */
    public ParityReport run(JobContext context) throws IOException {
        GoldenFolder golden = GoldenFolder.open(request.golden());
        try (EngineRuntime runtime = EngineRuntime.start(request.device(), request.threads())) {
            return ParityCheck.run(golden, runtime, context);
        }
    }
}
