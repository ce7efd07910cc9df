package org.xttsworkbench.ui.training;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.xttsworkbench.training.TrainingConfig;
import org.xttsworkbench.ui.words.Texts;

/** Settings as people read and type them. */
final class SettingText {
    private final Texts texts;

    SettingText(Texts texts) {
        this.texts = texts;
    }

    /** An option's value in some settings, as text. */
    String write(TrainingOption option, TrainingConfig config) {
        Object value = switch (option) {
            case EPOCHS -> config.epochs();
            case LEARNING_RATE -> config.learningRate();
            case BATCH_SIZE -> config.batchSize();
            case ACCUMULATION -> config.accumulation();
            case PRECISION -> config.precision();
            case PATIENCE -> config.patience();
            case WARMUP -> config.warmupSteps();
            case WEIGHT_DECAY -> config.weightDecay();
            case BETA1 -> config.beta1();
            case BETA2 -> config.beta2();
            case EPSILON -> config.epsilon();
            case GRADIENT_CLIP -> config.gradientClip();
            case RECOMPUTE -> config.recompute();
            case SAVE_EVERY -> config.saveEverySteps();
            case KEEP -> config.keepCheckpoints();
            case EVALUATE_EVERY -> config.evaluateEverySteps();
            case MAX_STEPS -> config.maxSteps();
            case DROPOUT -> config.dropout();
            case SAMPLING -> config.sampling();
            case REFERENCE_MASKING -> config.referenceMasking();
            case SEED -> config.seed();
        };
        return value instanceof Double number ? decimal(number) : String.valueOf(value);
    }

    /**
     * The value of what was typed.
     *
     * @throws NumberFormatException when a number was wanted and is not there
     */
    Object read(TrainingOption option, String text) {
        String typed = text.strip();
        return switch (option.kind()) {
            case WHOLE ->
                option == TrainingOption.SEED ? (Object) Long.parseLong(typed) : (Object) Integer.parseInt(typed);
            case DECIMAL ->
                Double.parseDouble(
                        typed.replace(DecimalFormatSymbols.getInstance().getDecimalSeparator(), '.'));
            case SWITCH -> Boolean.parseBoolean(typed);
            case CHOICE -> typed;
        };
    }

    /** {@code 5e-6}, {@code 0.01}: no more digits than the number has. */
    static String decimal(double value) {
        if (value != 0 && Math.abs(value) < 1e-3) {
            String text = String.format(Locale.ROOT, "%.6e", value);
            String mantissa = text.substring(0, text.indexOf('e')).replaceAll("\\.?0+$", "");
            return mantissa + "e" + Integer.parseInt(text.substring(text.indexOf('e') + 1));
        }
        String text = String.format(Locale.ROOT, "%.8f", value).replaceAll("\\.?0+$", "");
        return text.replace('.', DecimalFormatSymbols.getInstance().getDecimalSeparator());
    }

    String notANumber(TrainingOption option) {
        return texts.get(option.kind() == TrainingOption.Kind.WHOLE ? "problem.whole" : "problem.decimal");
    }
}
