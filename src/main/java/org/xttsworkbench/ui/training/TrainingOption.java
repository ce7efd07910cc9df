package org.xttsworkbench.ui.training;

import java.util.Arrays;
import java.util.List;
import org.xttsworkbench.training.Precision;
import org.xttsworkbench.training.Sampling;

/** Every setting of a run: its name in {@code TrainingConfig}, its group, and how it is asked for. */
enum TrainingOption {
    EPOCHS("epochs", OptionGroup.VALUES, Kind.WHOLE),
    LEARNING_RATE("learningRate", OptionGroup.VALUES, Kind.DECIMAL),
    BATCH_SIZE("batchSize", OptionGroup.VALUES, Kind.WHOLE),
    ACCUMULATION("accumulation", OptionGroup.VALUES, Kind.WHOLE),
    PRECISION("precision", OptionGroup.VALUES, Kind.CHOICE),
    PATIENCE("patience", OptionGroup.VALUES, Kind.WHOLE),
    WARMUP("warmupSteps", OptionGroup.OPTIMIZER, Kind.WHOLE),
    WEIGHT_DECAY("weightDecay", OptionGroup.OPTIMIZER, Kind.DECIMAL),
    BETA1("beta1", OptionGroup.OPTIMIZER, Kind.DECIMAL),
    BETA2("beta2", OptionGroup.OPTIMIZER, Kind.DECIMAL),
    EPSILON("epsilon", OptionGroup.OPTIMIZER, Kind.DECIMAL),
    GRADIENT_CLIP("gradientClip", OptionGroup.OPTIMIZER, Kind.DECIMAL),
    RECOMPUTE("recompute", OptionGroup.MEMORY, Kind.SWITCH),
    SAVE_EVERY("saveEverySteps", OptionGroup.SAVING, Kind.WHOLE),
    KEEP("keepCheckpoints", OptionGroup.SAVING, Kind.WHOLE),
    EVALUATE_EVERY("evaluateEverySteps", OptionGroup.SAVING, Kind.WHOLE),
    MAX_STEPS("maxSteps", OptionGroup.SAVING, Kind.WHOLE),
    DROPOUT("dropout", OptionGroup.LEARNING, Kind.DECIMAL),
    SAMPLING("sampling", OptionGroup.LEARNING, Kind.CHOICE),
    REFERENCE_MASKING("referenceMasking", OptionGroup.LEARNING, Kind.SWITCH),
    SEED("seed", OptionGroup.LEARNING, Kind.WHOLE);

    /** How a setting is asked for. */
    enum Kind {
        WHOLE,
        DECIMAL,
        CHOICE,
        SWITCH
    }

    private final String setting;
    private final OptionGroup group;
    private final Kind kind;

    TrainingOption(String setting, OptionGroup group, Kind kind) {
        this.setting = setting;
        this.group = group;
        this.kind = kind;
    }

    /** Its name in the settings of a run. */
    String setting() {
        return setting;
    }

    OptionGroup group() {
        return group;
    }

    Kind kind() {
        return kind;
    }

    /** What can be chosen, as the settings call it; empty for what is typed. */
    List<String> choices() {
        return switch (this) {
            case PRECISION -> Arrays.stream(Precision.values()).map(Enum::name).toList();
            case SAMPLING -> Arrays.stream(Sampling.values()).map(Enum::name).toList();
            default -> List.of();
        };
    }

    static List<TrainingOption> of(OptionGroup group) {
        return Arrays.stream(values()).filter(one -> one.group == group).toList();
    }
}
