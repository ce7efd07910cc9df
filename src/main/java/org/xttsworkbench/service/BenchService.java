package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.bench.Figure;
import org.xttsworkbench.bench.TrainStepBench;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;

/** The measurements of {@code docs/benchmarks.md}. */
public final class BenchService {
    private static final String TRAIN_STEP = "train-step";

    /**
     * What to measure.
     *
     * @param name of the benchmark
     * @param variant one variant in this process; nothing for all
     * @param model folder of the model that a variant is measured with
     * @param threads of one computation; 0 = all cores
     */
    public record Request(String name, Optional<String> variant, Optional<Path> model, int threads) {}

    /** The figures, in the order of the table. */
    public record Result(List<Figure> figures) {}

    private BenchService() {}

    /** @throws FailureException when there is no such benchmark */
    public static Result run(Request request, JobContext context) throws IOException {
        if (!request.name().equals(TRAIN_STEP)) {
            throw FailureException.usage("There is no benchmark " + request.name() + "; there is: " + TRAIN_STEP + ".");
        } else if (request.variant().isPresent() && request.model().isPresent()) {
            return new Result(List.of(
                    TrainStepBench.one(request.model().get(), request.variant().get(), request.threads())));
        }
        return new Result(TrainStepBench.all(request.threads(), context));
    }
}
