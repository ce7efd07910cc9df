package org.xttsworkbench.ui.training;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.training.TrainingConfig;

/**
 * What a person has set for the next run: texts as typed, what is wrong with them, and what differs from the preset. A
 * value that cannot be used keeps its text and has a sentence beside it.
 */
final class TrainingSetup {
    private final Map<TrainingOption, StringProperty> texts = new EnumMap<>(TrainingOption.class);
    private final Map<TrainingOption, StringProperty> problems = new EnumMap<>(TrainingOption.class);
    private final ObjectProperty<TrainingPreset> preset = new SimpleObjectProperty<>(TrainingPreset.STANDARD);
    private final ObjectProperty<TrainingConfig> config = new SimpleObjectProperty<>(TrainingConfig.DEFAULT);
    private final ReadOnlyIntegerWrapper changed = new ReadOnlyIntegerWrapper();
    private final SettingText form;
    private boolean filling;

    /** @param form reads and writes values as people type them */
    TrainingSetup(SettingText form) {
        this.form = form;
        for (TrainingOption option : TrainingOption.values()) {
            StringProperty text = new SimpleStringProperty("");
            text.addListener(o -> edited());
            texts.put(option, text);
            problems.put(option, new SimpleStringProperty(""));
        }
        choose(TrainingPreset.STANDARD);
    }

    /** Fills in a preset's values; what was set otherwise is forgotten. */
    void choose(TrainingPreset chosen) {
        preset.set(chosen);
        fill(TrainingConfig.DEFAULT.with(chosen.settings()));
    }

    /** Fills in the values of an earlier run. */
    void take(TrainingConfig earlier) {
        fill(earlier);
    }

    /** Puts one setting back to the preset's value. */
    void reset(TrainingOption option) {
        text(option).set(form.write(option, presetConfig()));
    }

    private void fill(TrainingConfig values) {
        filling = true;
        for (TrainingOption option : TrainingOption.values()) {
            text(option).set(form.write(option, values));
        }
        filling = false;
        edited();
    }

    private TrainingConfig presetConfig() {
        return TrainingConfig.DEFAULT.with(preset.get().settings());
    }

    private void edited() {
        if (filling) {
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (TrainingOption option : TrainingOption.values()) {
            problem(option).set(read(option, values));
        }
        config.set(TrainingConfig.DEFAULT.with(values));
        changed.set(changedOptions().size());
    }

    /** Adds an option's value when it can be used; otherwise says what is wrong. */
    private String read(TrainingOption option, Map<String, Object> values) {
        try {
            Object value = form.read(option, text(option).get());
            TrainingConfig alone = TrainingConfig.DEFAULT.with(Map.of(option.setting(), value));
            if (alone.differences(TrainingConfig.DEFAULT).size() > 1) {
                throw new IllegalStateException(option + " is not one setting");
            }
            values.put(option.setting(), value);
            return "";
        } catch (NumberFormatException e) {
            return form.notANumber(option);
        } catch (FailureException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The options whose values are not the preset's. */
    Set<TrainingOption> changedOptions() {
        Set<String> names = config.get().differences(presetConfig());
        Set<TrainingOption> options = EnumSet.noneOf(TrainingOption.class);
        for (TrainingOption option : TrainingOption.values()) {
            if (names.contains(option.setting()) || !problem(option).get().isEmpty()) {
                options.add(option);
            }
        }
        return options;
    }

    /** Whether every value can be used. */
    boolean isRight() {
        return problems.values().stream().allMatch(problem -> problem.get().isEmpty());
    }

    /** The settings that differ from what is used when nothing is said. */
    Map<String, Object> settings() {
        Map<String, Object> given = new LinkedHashMap<>();
        Set<String> names = config.get().differences(TrainingConfig.DEFAULT);
        for (TrainingOption option : TrainingOption.values()) {
            if (names.contains(option.setting())) {
                given.put(option.setting(), form.read(option, text(option).get()));
            }
        }
        return given;
    }

    /** An option's value as it is typed. */
    StringProperty text(TrainingOption option) {
        return required(texts.get(option));
    }

    /** What is wrong with an option's value; empty when nothing is. */
    StringProperty problem(TrainingOption option) {
        return required(problems.get(option));
    }

    private static StringProperty required(@Nullable StringProperty property) {
        if (property == null) {
            throw new IllegalStateException("an option without a property");
        }
        return property;
    }

    ObjectProperty<TrainingPreset> preset() {
        return preset;
    }

    /** The values that can be used; options with a problem have their default here. */
    ObjectProperty<TrainingConfig> config() {
        return config;
    }

    /** How many options are not as the preset has them. */
    ReadOnlyIntegerProperty changed() {
        return changed.getReadOnlyProperty();
    }
}
