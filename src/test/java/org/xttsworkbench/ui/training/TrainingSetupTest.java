package org.xttsworkbench.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xttsworkbench.training.MemoryEstimate;
import org.xttsworkbench.training.TrainingConfig;
import org.xttsworkbench.ui.words.Texts;

class TrainingSetupTest {
    private static final Texts TEXTS = Texts.of(TrainingStep.class);

    private final TrainingSetup setup = new TrainingSetup(new SettingText(TEXTS));

    @Test
    void everySettingOfARunCanBeSetAndHasASentence() {
        assertThat(Arrays.stream(TrainingConfig.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrder(Arrays.stream(TrainingOption.values())
                        .map(TrainingOption::setting)
                        .toArray(String[]::new));
        for (TrainingOption option : TrainingOption.values()) {
            assertThat(TEXTS.get("option." + option + ".help")).isNotBlank();
            for (String choice : option.choices()) {
                assertThat(TEXTS.get("choice." + option + "." + choice)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TrainingPreset.class)
    void aPresetFillsInItsValuesAndNothingCountsAsChanged(TrainingPreset preset) {
        setup.choose(preset);
        assertThat(setup.changed().get()).isZero();
        assertThat(setup.config().get()).isEqualTo(TrainingConfig.DEFAULT.with(preset.settings()));
        assertThat(TrainingConfig.DEFAULT.with(setup.settings()))
                .isEqualTo(setup.config().get());
    }

    @ParameterizedTest
    @CsvSource({
        "EPOCHS, 0, at least 1",
        "EPOCHS, ten, whole number",
        "EPOCHS, 2.5, whole number",
        "LEARNING_RATE, -1, above 0",
        "LEARNING_RATE, fast, number is needed",
        "LEARNING_RATE, NaN, above 0",
        "DROPOUT, 1, below 1",
        "GRADIENT_CLIP, -1, or more",
    })
    void aValueThatCannotBeUsedIsSaidBesideItsField(TrainingOption option, String typed, String sentence) {
        setup.text(option).set(typed);
        assertThat(setup.problem(option).get()).contains(sentence);
        assertThat(setup.isRight()).isFalse();
        assertThat(setup.text(option).get()).isEqualTo(typed);
        setup.reset(option);
        assertThat(setup.isRight()).isTrue();
        assertThat(setup.changed().get()).isZero();
    }

    @Test
    void smallNumbersAreReadAndWrittenShort() {
        setup.text(TrainingOption.LEARNING_RATE).set("2e-5");
        assertThat(setup.settings()).containsEntry("learningRate", 2e-5);
        assertThat(SettingText.decimal(2e-5)).isEqualTo("2e-5");
        assertThat(SettingText.decimal(0.96)).isEqualTo("0.96");
        assertThat(SettingText.decimal(1e-8)).isEqualTo("1e-8");
        assertThat(SettingText.decimal(0)).isEqualTo("0");
    }

    @Test
    void smallerBatchesAndRecomputationNeedLessMemory() {
        var size = new MemoryEstimate.GptSize(441_000_000, 30, 1024, 16);
        MemoryEstimate four = MemoryEstimate.of(size, 11, 4, false);
        assertThat(four.weightBytes() + four.momentBytes()).isEqualTo(16L * 441_000_000);
        // Rounded to a byte each.
        assertThat(MemoryEstimate.of(size, 11, 2, false).clipBytes() * 2)
                .isCloseTo(four.clipBytes(), org.assertj.core.data.Offset.offset(2L));
        assertThat(MemoryEstimate.of(size, 11, 4, true).clipBytes()).isLessThan(four.clipBytes() / 4);
    }
}
