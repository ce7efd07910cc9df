package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.bench.DatasetBench;
import org.xttsworkbench.bench.Figure;
import org.xttsworkbench.bench.TextBench;
import org.xttsworkbench.bench.TrainStepBench;
import org.xttsworkbench.bench.WhisperBench;
import org.xttsworkbench.bench.WindowBench;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;

/** The measurements of {@code docs/benchmarks.md}. */
public final class BenchService {
    private static final String TRAIN_STEP = "train-step";
    private static final String WHISPER = "whisper";
    private static final String DATASET = "dataset";
    private static final String TEXT = "text";
    private static final String WINDOW = "ui";

    /**
     * What to measure.
     *
     * @param name of the benchmark
     * @param variant one variant in this process, or, without a model, which batches to train with; nothing for all
     * @param model folder of the model that is measured
     * @param files recordings to measure with
     * @param hours length of the recordings that a dataset is made of
     * @param threads of one computation; 0 = all cores
     */
    public record Request(
            String name, Optional<String> variant, Optional<Path> model, List<Path> files, double hours, int threads) {}

    /** The figures, in the order of the table. */
    public record Result(List<Figure> figures) {}

    private BenchService() {}

    /** @throws FailureException when there is no such benchmark */
    public static Result run(Request request, JobContext context) throws IOException {
        return switch (request.name()) {
            case TRAIN_STEP -> trainStep(request, context);
            case WHISPER -> whisper(request, context);
            case DATASET ->
                new Result(DatasetBench.all(
                        request.files(), request.hours(), recogniser(request), request.threads(), context));
            case TEXT -> new Result(TextBench.all(request.model(), context));
            case WINDOW -> new Result(WindowBench.all(context));
            default ->
                throw FailureException.usage("There is no benchmark " + request.name() + "; there are: "
                        + String.join(", ", TRAIN_STEP, WHISPER, DATASET, TEXT, WINDOW) + ".");
        };
    }

    private static Result trainStep(Request request, JobContext context) throws IOException {
        if (request.variant().isPresent() && request.model().isPresent()) {
            return new Result(List.of(
                    TrainStepBench.one(request.model().get(), request.variant().get(), request.threads())));
        }
        return new Result(TrainStepBench.all(request.variant(), request.threads(), context));
    }

    private static Result whisper(Request request, JobContext context) throws IOException {
        Path model = recogniser(request);
        if (request.variant().isPresent()) {
            return new Result(List.of(WhisperBench.one(
                    request.variant().get(), model, request.files().get(0), request.threads())));
        }
        return new Result(WhisperBench.all(model, request.files(), request.threads(), context));
    }

    private static Path recogniser(Request request) {
        return request.model()
                .orElseThrow(() -> FailureException.usage("Say which recogniser to measure with --model DIR."));
    }
}
