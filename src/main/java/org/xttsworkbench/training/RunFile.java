package org.xttsworkbench.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.storage.JsonFile;

/**
 * What {@code run.json} says of a run: all that going on needs, beside the checkpoint.
 *
 * @param config its settings
 * @param base its base model
 * @param language code of the language
 * @param clipsSha256 hash of all clips and texts it trains on and evaluates with
 * @param trainClips clips to train on
 * @param evaluationClips clips to evaluate with
 * @param leftOut clips it could not use
 * @param linearForms how matrix products are computed, by shape; a resumed run uses the same
 * @param versions program, PyTorch, Java, device and threads that wrote the run
 * @param end how it ended; absent while it is worked on, and after its process died
 */
public record RunFile(
        TrainingConfig config,
        BaseModelId base,
        String language,
        String clipsSha256,
        int trainClips,
        int evaluationClips,
        int leftOut,
        Map<String, String> linearForms,
        Map<String, String> versions,
        @Nullable RunEnd end) {

    /** Version of {@code run.json}. */
    public static final int SCHEMA_VERSION = 1;

    /** Reads the file; empty when there is none. */
    public static Optional<RunFile> find(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(JsonFile.read(file, RunFile.class)) : Optional.empty();
    }

    public void write(Path file) throws IOException {
        JsonFile.write(file, SCHEMA_VERSION, this);
    }

    /** Whether the run came to an end beyond which {@code wanted} does not go. */
    public boolean isFinal(TrainingConfig wanted) {
        return end != null && end.isFinal() && wanted.differences(config).isEmpty();
    }

    /** Optimizer steps of one epoch, as the loop counts them. */
    public int stepsPerEpoch() {
        int batches = (trainClips + config.batchSize() - 1) / config.batchSize();
        return Math.max(1, (batches + config.accumulation() - 1) / config.accumulation());
    }

    /** The step after which the run is complete. */
    public int plannedSteps() {
        long all = (long) stepsPerEpoch() * config.epochs();
        return (int) Math.min(Integer.MAX_VALUE, config.maxSteps() == 0 ? all : Math.min(all, config.maxSteps()));
    }

    /** The same with another end. */
    public RunFile with(@Nullable RunEnd ended) {
        return new RunFile(
                config,
                base,
                language,
                clipsSha256,
                trainClips,
                evaluationClips,
                leftOut,
                linearForms,
                versions,
                ended);
    }
}
