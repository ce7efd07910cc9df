package org.xttsworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.device.CpuFeatures;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.storage.AtomicFolder;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.xtts.untrained.ModelSizes;
import org.xttsworkbench.xtts.untrained.UntrainedModel;

/**
 * {@code bench train-step}: writes a full-size random model into a temporary folder and measures training steps, each
 * variant in a process of its own beside the eager form, and the load of the model file.
 */
public final class TrainStepBench {
    private static final String TRAIN_STEP = "train-step";
    private static final String LOAD = "LOAD";

    /** What the start script tells the allocator. */
    private static final List<String> ALLOCATOR =
            List.of("MALLOC_MMAP_THRESHOLD_", "MALLOC_TRIM_THRESHOLD_", "MALLOC_ARENA_MAX", "GLIBC_TUNABLES");

    private TrainStepBench() {}

    /**
     * All variants with some batches.
     *
     * @param batches name of the batches; nothing for all
     */
    public static List<Figure> all(Optional<String> batches, int threads, JobContext context) throws IOException {
        List<TrainStepVariant.Batches> wanted = TrainStepVariant.Batches.named(batches);
        CpuFeatures cpu = CpuFeatures.read();
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Figure(cpu.model() + " " + cpu.features(), Map.of("cores", (double) cpu.cores(), "threads", (double)
                        threads)));
        try (EngineRuntime runtime = EngineRuntime.start("cpu", threads)) {
            figures.add(GemmRun.run(runtime, cpu.computesBfloat16()));
        }
        Path model = Files.createTempDirectory("bench");
        try {
            context.report(new Progress("Writing a model of full size", 0, 0));
            UntrainedModel.write(model, ModelSizes.published(), 1);
            figures.add(child(model, LOAD, TrainStepVariant.Batches.TWO, threads));
            int done = 0;
            int total = wanted.size() * TrainStepVariant.values().length;
            for (TrainStepVariant.Batches each : wanted) {
                double eager = 0;
                for (TrainStepVariant variant : TrainStepVariant.values()) {
                    context.checkCancelled();
                    context.report(new Progress(TrainStepVariant.label(variant, each), done++, total));
                    if (!variant.needsBfloat16() || cpu.computesBfloat16()) {
                        Figure figure = child(model, variant.name(), each, threads);
                        Map<String, Double> values = new LinkedHashMap<>(figure.values());
                        double seconds = values.getOrDefault("seconds", 0.0);
                        eager = variant == TrainStepVariant.EAGER ? seconds : eager;
                        values.put("timesFasterThanEager", eager / seconds);
                        Figure measured = new Figure(figure.name(), values);
                        context.metric(measured);
                        figures.add(measured);
                    }
                }
            }
            return figures;
        } finally {
            AtomicFolder.delete(model);
        }
    }

    /**
     * One variant in this process.
     *
     * @param variant name of a variant and of its batches, joined by a colon
     */
    public static Figure one(Path model, String variant, int threads) throws IOException {
        String[] parts = variant.split(":", -1);
        TrainStepVariant known = TrainStepVariant.named(parts[0]);
        if (parts.length != 2 || (known == null && !parts[0].equals(LOAD))) {
            throw FailureException.usage("There is no variant " + variant + ".");
        }
        try (EngineRuntime runtime = EngineRuntime.start("cpu", threads)) {
            return known == null
                    ? LoadRun.run(runtime, model)
                    : TrainStepRun.run(runtime, model, known, TrainStepVariant.Batches.valueOf(parts[1]));
        }
    }

    private static Figure child(Path model, String variant, TrainStepVariant.Batches batches, int threads)
            throws IOException {
        return BenchProcess.run(
                variant,
                threads,
                variant.equals(TrainStepVariant.EAGER.name()) ? ALLOCATOR : List.of(),
                List.of(TRAIN_STEP, "--variant", variant + ":" + batches.name(), "--model", model.toString()));
    }
}
