package org.xttsworkbench.ui.training;

import java.util.Map;

/** Values by what a person wants; numbers as users of XTTS fine-tuning recommend them to each other. */
enum TrainingPreset {
    STANDARD(10, 5e-6, 1, 3),
    ACCENT(15, 1e-5, 1, 4),
    STYLISED(25, 5e-6, 2, 5),
    NEW_LANGUAGE(100, 1e-5, 4, 10);

    private final int epochs;
    private final double learningRate;
    private final int accumulation;
    private final int patience;

    TrainingPreset(int epochs, double learningRate, int accumulation, int patience) {
        this.epochs = epochs;
        this.learningRate = learningRate;
        this.accumulation = accumulation;
        this.patience = patience;
    }

    /** The settings that it fills in, by their names. */
    Map<String, Object> settings() {
        return Map.of(
                TrainingOption.EPOCHS.setting(), epochs,
                TrainingOption.LEARNING_RATE.setting(), learningRate,
                TrainingOption.ACCUMULATION.setting(), accumulation,
                TrainingOption.PATIENCE.setting(), patience);
    }
}
