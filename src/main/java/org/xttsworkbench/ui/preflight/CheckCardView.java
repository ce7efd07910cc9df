package org.xttsworkbench.ui.preflight;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.preflight.CheckId;
import org.xttsworkbench.preflight.CheckResult;
import org.xttsworkbench.preflight.CheckStatus;
import org.xttsworkbench.preflight.FixAction;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.Chip;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.words.Texts;

/** Icon, title, verdict; value, bar, need, advice; at most one button. */
final class CheckCardView extends VBox {
    private final Texts texts = Texts.of(CheckCardView.class);
    private final CheckCard card;
    private final BiConsumer<CheckCard, FixAction> fix;
    private final HBox head = new HBox();
    private final Label value = new Label();
    private final MeasureBar bar = new MeasureBar();
    private final ProgressBar importing = new ProgressBar();
    private final Label required = new Label();
    private final Label advice = new Label();
    private final HBox foot = new HBox();

    /** @param fix does what the card's button says */
    CheckCardView(CheckCard card, BiConsumer<CheckCard, FixAction> fix) {
        this.card = card;
        this.fix = fix;
        getStyleClass().addAll("card", "padded", "check-card");
        setId("check-" + card.id().id());
        value.getStyleClass().add("value");
        advice.getStyleClass().addAll("muted", "small");
        required.getStyleClass().add("small");
        for (Label label : new Label[] {value, required, advice}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        head.getStyleClass().add("head");
        importing.setMaxWidth(Double.MAX_VALUE);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(head, value, bar, importing, required, advice, space, foot);
        card.phase().addListener((p, old, now) -> show());
        card.result().addListener((p, old, now) -> show());
        card.importing().addListener((p, old, now) -> show());
        show();
    }

    private void show() {
        Optional<CheckResult> result = card.result().get();
        boolean checked = card.phase().get() == CheckCard.Phase.CHECKED && result.isPresent();
        boolean copying = !Double.isNaN(card.importing().get());
        Tone tone = tone();
        getStyleClass().removeIf(style -> style.startsWith("tone-"));
        if (tone == Tone.ATTENTION || tone == Tone.BAD) {
            getStyleClass().add(tone.styleClass());
        }
        showHead(tone);
        value.setText(valueWords());
        required.setText(
                result.map(CheckResult::required).map(CheckCardView::sentence).orElse(""));
        required.setVisible(checked);
        advice.setText(adviceWords());
        bar.setVisible(checked && !copying && result.get().bar().isPresent());
        bar.setManaged(bar.isVisible());
        result.flatMap(CheckResult::bar).ifPresent(measure -> bar.show(measure, value.getText()));
        importing.setVisible(copying);
        importing.setManaged(copying);
        importing.setProgress(copying ? card.importing().get() : 0);
        importing.setAccessibleText(texts.get("importing"));
        foot.getChildren().clear();
        if (checked && !copying) {
            result.get().fix().ifPresent(action -> foot.getChildren().add(button(action)));
        }
    }

    private void showHead(Tone tone) {
        FontIcon icon = new FontIcon(icon(card.id()));
        Label title = new Label(texts.get("title." + card.id().id()));
        title.getStyleClass().add("heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head.getChildren().setAll(icon, title, space, Chip.of(tone, chipIcon(), verdict()));
    }

    private Button button(FixAction action) {
        Button button =
                Buttons.of(Action.of(texts.get("fix." + action), () -> fix.accept(card, action)), "small-button");
        button.setId("fix-" + card.id().id());
        return button;
    }

    private Tone tone() {
        return switch (card.phase().get()) {
            case CHECKING -> Tone.NEUTRAL;
            case NO_ANSWER -> Tone.ATTENTION;
            case FAILED -> Tone.BAD;
            case CHECKED ->
                switch (card.result().get().map(CheckResult::status).orElse(CheckStatus.FAILED)) {
                    case READY -> Tone.GOOD;
                    case SLOW -> Tone.ATTENTION;
                    case HINT -> Tone.INFO;
                    case MISSING, FAILED -> Tone.BAD;
                };
        };
    }

    private Feather chipIcon() {
        return card.phase().get() == CheckCard.Phase.CHECKING ? Feather.LOADER : Chip.icon(tone());
    }

    private String verdict() {
        return switch (card.phase().get()) {
            case CHECKING -> texts.get("verdict.checking");
            case NO_ANSWER -> texts.get("verdict.no-answer");
            case FAILED -> texts.get("verdict.FAILED");
            case CHECKED -> {
                CheckStatus status =
                        card.result().get().map(CheckResult::status).orElse(CheckStatus.FAILED);
                String own = "verdict." + card.id().id() + "." + status;
                yield texts.get(texts.has(own) ? own : "verdict." + status);
            }
        };
    }

    private String valueWords() {
        return switch (card.phase().get()) {
            case CHECKING -> "…";
            case NO_ANSWER -> texts.get("no-answer", PreflightViewModel.PATIENCE_SECONDS);
            case FAILED -> texts.get("not-made");
            case CHECKED -> {
                String measured = card.result().get().map(CheckResult::measured).orElse(CheckResult.NONE);
                yield measured.equals(CheckResult.NONE)
                        ? texts.get("none." + card.id().id())
                        : sentence(measured);
            }
        };
    }

    private String adviceWords() {
        return switch (card.phase().get()) {
            case CHECKING -> "";
            case NO_ANSWER -> texts.get("no-answer.advice");
            case FAILED -> card.failure().get();
            case CHECKED -> card.result().get().map(CheckResult::advice).orElse("");
        };
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static Feather icon(CheckId id) {
        return switch (id) {
            case GPU -> Feather.CPU;
            case ENGINE -> Feather.ZAP;
            case MEMORY -> Feather.ACTIVITY;
            case DISK -> Feather.HARD_DRIVE;
            case BASE_MODEL -> Feather.BOX;
            case RECOGNISER -> Feather.FILE_TEXT;
            case SOUND -> Feather.VOLUME_2;
            case AUDIO_FILES -> Feather.MUSIC;
            case FOLDERS -> Feather.FOLDER;
        };
    }
}
