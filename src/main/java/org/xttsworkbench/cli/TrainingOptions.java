package org.xttsworkbench.cli;

import java.util.Map;
import java.util.TreeMap;
import org.xttsworkbench.training.Precision;
import org.xttsworkbench.training.Sampling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The settings of a training run as options; a resumed run takes those that are not given from the run. */
final class TrainingOptions {
    private static final String DEFAULT = " (default: ${DEFAULT-VALUE}).";

    /** Options whose name in the settings differs. */
    private static final Map<String, String> OTHER_NAMES = Map.of("warmup", "warmupSteps");

    /** Optimizers there are. */
    enum Optimizer {
        ADAMW
    }

    /** Courses of the learning rate after the warm-up. */
    enum Schedule {
        CONSTANT
    }

    @Option(names = "--epochs", defaultValue = "10", paramLabel = "N", description = "Passes over the clips" + DEFAULT)
    int epochs;

    @Option(
            names = "--batch-size",
            defaultValue = "4",
            paramLabel = "N",
            description = "Clips computed at once" + DEFAULT)
    int batchSize;

    @Option(
            names = "--accumulation",
            defaultValue = "1",
            paramLabel = "N",
            description = "Batches of one optimizer step" + DEFAULT)
    int accumulation;

    @Option(
            names = "--learning-rate",
            defaultValue = "5.0E-6",
            paramLabel = "R",
            description = "Size of the steps" + DEFAULT)
    double learningRate;

    @Option(names = "--optimizer", defaultValue = "ADAMW", description = "${COMPLETION-CANDIDATES}" + DEFAULT)
    Optimizer optimizer = Optimizer.ADAMW;

    @Option(names = "--schedule", defaultValue = "CONSTANT", description = "${COMPLETION-CANDIDATES}" + DEFAULT)
    Schedule schedule = Schedule.CONSTANT;

    @Option(
            names = "--warmup",
            defaultValue = "0",
            paramLabel = "N",
            description = "Steps in which the rate rises to its value" + DEFAULT)
    int warmup;

    @Option(
            names = "--weight-decay",
            defaultValue = "0.01",
            paramLabel = "R",
            description = "AdamW's weight decay" + DEFAULT)
    double weightDecay;

    @Option(names = "--beta1", defaultValue = "0.9", paramLabel = "R", description = "AdamW's first beta" + DEFAULT)
    double beta1;

    @Option(names = "--beta2", defaultValue = "0.96", paramLabel = "R", description = "AdamW's second beta" + DEFAULT)
    double beta2;

    @Option(names = "--epsilon", defaultValue = "1.0E-8", paramLabel = "R", description = "AdamW's epsilon" + DEFAULT)
    double epsilon;

    @Option(
            names = "--gradient-clip",
            defaultValue = "0.0",
            paramLabel = "R",
            description = "Largest gradient norm; 0 = no limit" + DEFAULT)
    double gradientClip;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "Where all random draws come from" + DEFAULT)
    long seed;

    @Option(
            names = "--evaluate-every-steps",
            defaultValue = "0",
            paramLabel = "N",
            description = "Evaluate inside epochs too; 0 = no" + DEFAULT)
    int evaluateEverySteps;

    @Option(
            names = "--save-every-steps",
            defaultValue = "500",
            paramLabel = "N",
            description = "Steps between checkpoints; 0 = only best and last" + DEFAULT)
    int saveEverySteps;

    @Option(
            names = "--keep-checkpoints",
            defaultValue = "1",
            paramLabel = "N",
            description = "Newest checkpoints that stay, beside the best" + DEFAULT)
    int keepCheckpoints;

    @Option(
            names = "--max-steps",
            defaultValue = "0",
            paramLabel = "N",
            description = "Steps from the run's beginning; 0 = no limit" + DEFAULT)
    int maxSteps;

    @Option(
            names = "--patience",
            defaultValue = "0",
            paramLabel = "N",
            description = "End after so many evaluations without a lower loss; 0 = never" + DEFAULT)
    int patience;

    @Option(
            names = "--sampling",
            defaultValue = "PERMUTATION",
            description =
                    "${COMPLETION-CANDIDATES}: every clip once per epoch, or drawn as the original does" + DEFAULT)
    Sampling sampling = Sampling.PERMUTATION;

    @Option(
            names = "--reference-masking",
            defaultValue = "false",
            description = "Mask targets as the original does, mistakes included.")
    boolean referenceMasking;

    @Option(
            names = "--precision",
            defaultValue = "AUTO",
            description = "${COMPLETION-CANDIDATES}: format of matrix products; AUTO takes bf16 where the processor"
                    + " computes with it" + DEFAULT)
    Precision precision = Precision.AUTO;

    @Option(names = "--recompute", defaultValue = "false", description = "Less memory, more time.")
    boolean recompute;

    @Option(
            names = "--dropout",
            defaultValue = "0.1",
            paramLabel = "R",
            description = "Share of values dropped in the GPT" + DEFAULT)
    double dropout;

    /** The settings that were given: on the command line, or anywhere with another value than the default. */
    Map<String, Object> given(CommandSpec spec) {
        Map<String, Object> given = new TreeMap<>();
        var parsed = spec.commandLine().getParseResult();
        for (OptionSpec option : spec.options()) {
            String name = EffectiveOptions.name(option);
            Object value = option.getValue();
            boolean isSetting = option.userObject() instanceof java.lang.reflect.Field field
                    && field.getDeclaringClass() == TrainingOptions.class;
            if (isSetting && value != null && (parsed.hasMatchedOption(option) || !isDefault(option, value))) {
                given.put(OTHER_NAMES.getOrDefault(name, name), value);
            }
        }
        return given;
    }

    private static boolean isDefault(OptionSpec option, Object value) {
        return value.toString().equals(option.defaultValue());
    }
}
