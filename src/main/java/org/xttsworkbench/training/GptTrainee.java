package org.xttsworkbench.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.SafetensorsFile;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TensorSource;
import org.xttsworkbench.xtts.ConditioningCrop;
import org.xttsworkbench.xtts.Gpt;
import org.xttsworkbench.xtts.GptLosses;
import org.xttsworkbench.xtts.GptMode;
import org.xttsworkbench.xtts.GptRow;
import org.xttsworkbench.xtts.GptWeights;
import org.xttsworkbench.xtts.LinearForms;

/** The GPT of XTTS v2 with AdamW, fed from the cache of clips. */
public final class GptTrainee implements Trainee {
    /** A checkpoint's weights, by their names in {@code model.pth}. */
    public static final String WEIGHTS = "gpt.safetensors";

    private static final String MOMENTS = "optimizer.safetensors";
    private static final String PREFIX = "gpt.";

    private final GptWeights weights;
    private final Gpt gpt;
    private final AdamW optimizer;
    private final ClipCache cache;
    private final FrozenParts parts;
    private final double dropout;
    private boolean first = true;

    /**
     * Loads the base model's GPT.
     *
     * @param cache has every clip that is trained on
     * @param parts make the mels of crops; stay the caller's
     * @param forms of the linear layers
     */
    public GptTrainee(
            EngineRuntime runtime,
            BaseModelFolder base,
            TrainingConfig config,
            LinearForms forms,
            ClipCache cache,
            FrozenParts parts)
            throws IOException {
        this.cache = cache;
        this.parts = parts;
        this.dropout = config.dropout();
        this.weights = GptWeights.open(runtime, base.root());
        this.gpt = new Gpt(runtime, weights, GptMode.packed(forms, config.recompute()));
        this.optimizer = new AdamW(
                runtime,
                weights,
                new AdamW.Rates(
                        config.beta1(),
                        config.beta2(),
                        config.epsilon(),
                        config.weightDecay(),
                        config.gradientClip(),
                        true));
    }

    @Override
    public BatchLosses accumulate(List<PlannedRow> rows, int divisor, long dropoutSeed) throws IOException {
        long begin = System.nanoTime();
        List<GptRow> loaded = load(rows);
        double seconds = (System.nanoTime() - begin) / 1e9;
        GptLosses losses = gpt.accumulate(loaded, first, 1.0 / divisor, dropout, dropoutSeed);
        first = false;
        return losses(losses, seconds);
    }

    @Override
    public BatchLosses evaluate(List<PlannedRow> rows) throws IOException {
        return losses(gpt.evaluate(load(rows)), 0);
    }

    private static BatchLosses losses(GptLosses losses, double loadSeconds) {
        return new BatchLosses(losses.text(), losses.codes(), losses.textTargets(), losses.codeTargets(), loadSeconds);
    }

    private List<GptRow> load(List<PlannedRow> rows) throws IOException {
        List<GptRow> loaded = new ArrayList<>();
        for (PlannedRow row : rows) {
            TrainingClip clip = row.clip();
            FrozenClip frozen = cache.find(clip.sha256())
                    .orElseThrow(() -> FailureException.badInput(
                            "The prepared form of the clip " + clip.name() + " has gone from the cache.",
                            "Resume the run; what is missing is made again."));
            boolean evaluation = row.crop().equals(ConditioningCrop.forEvaluation(clip.samples()));
            loaded.add(new GptRow(
                    evaluation
                            ? frozen.evaluationMel()
                            : parts.conditioningMel(row.crop().cut(frozen.samples())),
                    clip.tokens(),
                    frozen.codes(),
                    row.mask().start(),
                    row.mask().end()));
        }
        return loaded;
    }

    @Override
    public double apply(double learningRate) {
        first = true;
        return optimizer.step(learningRate);
    }

    @Override
    public void save(Path folder) throws IOException {
        Map<String, TensorSource> tensors = new LinkedHashMap<>();
        weights.arrays().forEach((name, array) -> tensors.put(PREFIX + name, weights.source(name, array)));
        SafetensorsFile.write(folder.resolve(WEIGHTS), tensors, Map.of());
        optimizer.save(folder.resolve(MOMENTS));
    }

    @Override
    public void restore(Path folder) throws IOException {
        restoreWeights(folder.resolve(WEIGHTS));
        optimizer.restore(folder.resolve(MOMENTS));
    }

    /** Takes the weights of a checkpoint, without moments. */
    public void restoreWeights(Path file) throws IOException {
        try (SafetensorsFile stored = SafetensorsFile.open(file)) {
            for (String name : weights.arrays().keySet()) {
                StoredTensor tensor = stored.tensors().get(PREFIX + name);
                if (tensor == null) {
                    throw FailureException.badInput(
                            file + " has no tensor " + PREFIX + name + ".", "Resume from an earlier checkpoint.");
                }
                weights.fill(name, tensor, weights.get(name));
            }
        }
    }

    @Override
    public void close() {
        optimizer.close();
        gpt.close();
        weights.close();
    }
}
