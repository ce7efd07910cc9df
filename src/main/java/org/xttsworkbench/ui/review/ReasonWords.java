package org.xttsworkbench.ui.review;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.ui.control.Chip;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.words.Texts;

/** How reasons to look at a clip are shown. */
final class ReasonWords {
    private static final double GRAVE = 0.5;

    private ReasonWords() {}

    /** The reason in a few words. */
    static String words(SuspicionKind kind, Texts texts) {
        return texts.get("reason." + kind.name());
    }

    /** A chip with the reason; its tooltip says what was measured. */
    static Label chip(Suspicion doubt, Texts texts) {
        Label chip = empty();
        fill(chip, doubt, texts);
        return chip;
    }

    /** A chip that is yet to be filled. */
    static Label empty() {
        Label chip = Chip.of(Tone.ATTENTION, Feather.HELP_CIRCLE, "");
        // A tooltip is a window of its own; most chips that are scrolled past never need it.
        chip.setOnMouseEntered(event -> chip.setTooltip(new Tooltip(chip.getAccessibleHelp())));
        return chip;
    }

    /** Has a chip say another reason. */
    static void fill(Label chip, Suspicion doubt, Texts texts) {
        Chip.change(chip, doubt.score() >= GRAVE ? Tone.BAD : Tone.ATTENTION, icon(doubt.kind()));
        chip.setText(words(doubt.kind(), texts));
        chip.setAccessibleHelp(doubt.reason());
    }

    private static Ikon icon(SuspicionKind kind) {
        return switch (kind) {
            case NOISY, CLIPPED -> Feather.ACTIVITY;
            case QUIET, LOUD, NARROW_BAND -> Feather.VOLUME_2;
            case MUCH_SILENCE, SHORT, LONG, SLOW -> Feather.CLOCK;
            case ABRUPT_START, ABRUPT_END -> Feather.SCISSORS;
            case OTHER_SPEAKER -> Feather.USERS;
            case FAST -> Feather.ZAP;
            case UNSURE, REPETITION -> Feather.HELP_CIRCLE;
            case MISSING_FILE, CHANGED_FILE -> Feather.FILE_MINUS;
            case DUPLICATE, OVERLAP -> Feather.COPY;
            default -> Feather.ALERT_TRIANGLE;
        };
    }
}
