package org.xttsworkbench.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * A few choices side by side of which one is always chosen.
 *
 * @param <T> what is chosen
 */
public final class SegmentedChoice<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final List<T> values;

    /**
     * @param words what each is called
     * @param chosen told of each choice of the person's
     */
    public SegmentedChoice(List<T> values, Function<T, String> words, Consumer<T> chosen) {
        this.values = List.copyOf(values);
        getStyleClass().add("segmented");
        setMinWidth(Region.USE_PREF_SIZE);
        setMaxHeight(Region.USE_PREF_SIZE);
        for (T value : this.values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                chosen.accept(value);
            });
            getChildren().add(button);
        }
        if (!getChildren().isEmpty()) {
            getChildren().get(0).getStyleClass().add("left-pill");
            getChildren().get(getChildren().size() - 1).getStyleClass().add("right-pill");
            group.getToggles().get(0).setSelected(true);
        }
    }

    /** Shows a value as chosen; nobody is told. */
    public void choose(T value) {
        int index = values.indexOf(value);
        if (index >= 0) {
            group.getToggles().get(index).setSelected(true);
        }
    }
}
