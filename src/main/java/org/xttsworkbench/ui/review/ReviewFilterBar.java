package org.xttsworkbench.ui.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.ui.control.TwoSidedBar;
import org.xttsworkbench.ui.words.Texts;

/** The bar above the table: which clips are shown, in which order, and the search. */
final class ReviewFilterBar extends TwoSidedBar {
    private static final Duration TYPING = Duration.millis(150);

    private final ReviewModel model;
    private final Texts texts;
    private final List<ToggleButton> states = new ArrayList<>();
    private final ComboBox<Optional<SuspicionKind>> reasons = new ComboBox<>();
    private final ComboBox<ReviewOrder> orders = new ComboBox<>();
    private final TextField search = new TextField();

    ReviewFilterBar(ReviewModel model, Texts texts) {
        this(model, texts, new FlowPane(8, 8));
    }

    private ReviewFilterBar(ReviewModel model, Texts texts, FlowPane choices) {
        super(choices);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("review-bar");
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.getChildren().addAll(segments(), reasons(), orders());
        right().getChildren().add(search());
        model.counts().addListener(o -> count());
        model.filter().addListener(o -> follow());
        count();
        follow();
    }

    private HBox segments() {
        HBox segments = new HBox();
        segments.getStyleClass().add("segmented");
        ToggleGroup group = new ToggleGroup();
        List<Optional<ClipStatus>> choices = new ArrayList<>(
                Arrays.stream(ClipStatus.values()).map(Optional::of).toList());
        choices.add(Optional.empty());
        for (Optional<ClipStatus> choice : choices) {
            ToggleButton button = new ToggleButton();
            button.setToggleGroup(group);
            button.setUserData(choice);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                model.filter().set(model.filter().get().of(choice));
                follow();
            });
            states.add(button);
        }
        states.get(0).getStyleClass().add("left-pill");
        states.get(states.size() - 1).getStyleClass().add("right-pill");
        segments.getChildren().addAll(states);
        return segments;
    }

    private ComboBox<Optional<SuspicionKind>> reasons() {
        reasons.getStyleClass().add("reason-choice");
        reasons.setAccessibleText(texts.get("filter.reason"));
        reasons.setConverter(words(reason -> reason.map(
                        kind -> texts.get("filter.because", ReasonWords.words(kind, texts)))
                .orElse(texts.get("filter.any"))));
        reasons.setOnAction(event -> {
            Optional<SuspicionKind> chosen = reasons.getValue();
            if (chosen != null) {
                model.filter().set(model.filter().get().because(chosen));
            }
        });
        return reasons;
    }

    private ComboBox<ReviewOrder> orders() {
        orders.setAccessibleText(texts.get("order.name"));
        orders.setConverter(words(order -> texts.get("order." + order.name())));
        orders.getItems().setAll(ReviewOrder.values());
        orders.setValue(model.order().get());
        orders.setOnAction(event -> model.order().set(orders.getValue()));
        return orders;
    }

    private TextField search() {
        search.setPromptText(texts.get("search"));
        search.setAccessibleText(texts.get("search"));
        search.getStyleClass().add("review-search");
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(event -> model.filter().set(model.filter().get().saying(search.getText())));
        search.textProperty().addListener(o -> typing.playFromStart());
        return search;
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private void count() {
        ReviewCounts counts = model.counts().get();
        for (ToggleButton button : states) {
            Optional<ClipStatus> choice = choice(button);
            button.setText(texts.get(
                    "filter." + choice.map(Enum::name).orElse("ALL"),
                    choice.map(counts::of).orElse(counts.total())));
        }
        TreeSet<SuspicionKind> there = new TreeSet<>(model.kinds());
        model.filter().get().reason().ifPresent(there::add);
        List<Optional<SuspicionKind>> items = new ArrayList<>();
        items.add(Optional.empty());
        there.forEach(kind -> items.add(Optional.of(kind)));
        if (!items.equals(reasons.getItems())) {
            reasons.getItems().setAll(items);
        }
        reasons.setValue(model.filter().get().reason());
    }

    @SuppressWarnings("unchecked") // set above
    private static Optional<ClipStatus> choice(ToggleButton button) {
        return (Optional<ClipStatus>) button.getUserData();
    }

    private void follow() {
        ReviewFilter filter = model.filter().get();
        states.forEach(button -> button.setSelected(choice(button).equals(filter.status())));
        reasons.setValue(filter.reason());
        if (filter.query().isEmpty() && !search.getText().isBlank()) {
            search.setText("");
        }
    }

    /** Puts the cursor into the search field. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }
}
