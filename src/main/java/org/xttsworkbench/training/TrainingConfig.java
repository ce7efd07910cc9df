package org.xttsworkbench.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.JsonFile;

/**
 * How to fine-tune. Values are checked when the record is made; a wrong one is a wrong command.
 *
 * @param epochs passes over the training clips, at least 1
 * @param batchSize clips of one micro-batch, at least 1
 * @param accumulation micro-batches of one optimizer step, at least 1
 * @param learningRate AdamW's rate, above 0
 * @param warmupSteps optimizer steps in which the rate rises evenly to {@code learningRate}; 0 for none
 * @param weightDecay decay of weights that are neither biases, norms nor embeddings
 * @param beta1 decay of the first moment
 * @param beta2 decay of the second moment
 * @param epsilon AdamW's epsilon
 * @param gradientClip largest norm of all gradients together; 0 for no limit
 * @param seed what every draw of the run comes from
 * @param evaluateEverySteps evaluations inside epochs, beside the one after each; 0 for none
 * @param saveEverySteps optimizer steps between checkpoints; 0 for only those of the best, a stop and the end
 * @param keepCheckpoints how many of the newest checkpoints stay, beside the best
 * @param maxSteps optimizer steps after which the run is complete, from its beginning; 0 for no limit
 * @param patience evaluations without a lower loss after which the run ends; 0 for never
 * @param sampling how the clips of an epoch are chosen
 * @param referenceMasking hide the original's part of the targets (last row, wrong unit) instead of what the crop covers
 * @param precision number format of matrix products
 * @param recompute compute activations twice instead of keeping them: less memory, more time
 * @param dropout share of values dropped in the GPT, in [0, 1)
 */
public record TrainingConfig(
        int epochs,
        int batchSize,
        int accumulation,
        double learningRate,
        int warmupSteps,
        double weightDecay,
        double beta1,
        double beta2,
        double epsilon,
        double gradientClip,
        long seed,
        int evaluateEverySteps,
        int saveEverySteps,
        int keepCheckpoints,
        int maxSteps,
        int patience,
        Sampling sampling,
        boolean referenceMasking,
        Precision precision,
        boolean recompute,
        double dropout) {

    /** What is used when nothing is said: the original recipe's optimizer, batches of AllTalk. */
    public static final TrainingConfig DEFAULT = new TrainingConfig(
            10,
            4,
            1,
            5e-6,
            0,
            0.01,
            0.9,
            0.96,
            1e-8,
            0,
            1,
            0,
            500,
            1,
            0,
            0,
            Sampling.PERMUTATION,
            false,
            Precision.AUTO,
            false,
            0.1);

    public TrainingConfig {
        atLeast("epochs", epochs, 1);
        atLeast("batch size", batchSize, 1);
        atLeast("accumulation", accumulation, 1);
        check(learningRate > 0 && Double.isFinite(learningRate), "The learning rate must be above 0.");
        atLeast("warm-up", warmupSteps, 0);
        check(weightDecay >= 0 && Double.isFinite(weightDecay), "The weight decay must be 0 or more.");
        check(beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1, "Both betas must be at least 0 and below 1.");
        check(epsilon > 0 && Double.isFinite(epsilon), "Epsilon must be above 0.");
        check(gradientClip >= 0 && Double.isFinite(gradientClip), "The gradient clip must be 0 (off) or more.");
        atLeast("number of steps between evaluations", evaluateEverySteps, 0);
        atLeast("number of steps between checkpoints", saveEverySteps, 0);
        atLeast("number of checkpoints to keep", keepCheckpoints, 1);
        atLeast("number of steps", maxSteps, 0);
        atLeast("patience", patience, 0);
        check(dropout >= 0 && dropout < 1, "Dropout must be at least 0 and below 1.");
    }

    private static void atLeast(String what, int value, int least) {
        check(value >= least, "The " + what + " must be at least " + least + ", not " + value + ".");
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw FailureException.usage(otherwise);
        }
    }

    /**
     * These settings with some changed.
     *
     * @param changes new values by component name
     */
    public TrainingConfig with(Map<String, Object> changes) {
        ObjectNode node = JsonFile.MAPPER.valueToTree(this);
        node.setAll((ObjectNode) JsonFile.MAPPER.valueToTree(changes));
        try {
            return JsonFile.MAPPER.treeToValue(node, TrainingConfig.class);
        } catch (JsonProcessingException e) {
            if (e.getCause() instanceof FailureException wrong) {
                throw wrong;
            }
            throw new IllegalArgumentException(e);
        }
    }

    /** Names of the components whose values differ. */
    public Set<String> differences(TrainingConfig other) {
        ObjectNode mine = JsonFile.MAPPER.valueToTree(this);
        ObjectNode others = JsonFile.MAPPER.valueToTree(other);
        Set<String> names = new TreeSet<>();
        mine.fieldNames().forEachRemaining(name -> {
            if (!mine.get(name).equals(others.get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    /** The learning rate of an optimizer step, counted from 1. */
    public double learningRate(int step) {
        return step >= warmupSteps ? learningRate : learningRate * step / warmupSteps;
    }
}
