package org.xttsworkbench.ui.preflight;

import java.util.List;
import org.xttsworkbench.preflight.CheckId;
import org.xttsworkbench.preflight.CheckResult;
import org.xttsworkbench.preflight.CheckStatus;
import org.xttsworkbench.ui.shell.Message;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.words.Texts;

/**
 * What all checks together mean.
 *
 * @param checking checks that have no answer yet
 * @param all number of checks
 * @param broken checks that cannot be made or found what does not work
 * @param missing checks that miss something which can be brought
 * @param slow whether training takes longer here than elsewhere
 * @param noModel whether there is no model to train
 */
record PreflightVerdict(int checking, int all, int broken, int missing, boolean slow, boolean noModel) {

    static PreflightVerdict of(List<CheckCard> cards) {
        int checking = 0;
        int broken = 0;
        int missing = 0;
        boolean slow = false;
        boolean noModel = false;
        for (CheckCard card : cards) {
            CheckStatus status = card.result().get().map(CheckResult::status).orElse(CheckStatus.READY);
            switch (card.phase().get()) {
                case CHECKING -> checking++;
                case NO_ANSWER, FAILED -> broken++;
                case CHECKED -> {
                    broken += status == CheckStatus.FAILED ? 1 : 0;
                    missing += status == CheckStatus.MISSING ? 1 : 0;
                    slow |= status == CheckStatus.SLOW;
                    noModel |= card.id() == CheckId.BASE_MODEL && status == CheckStatus.MISSING;
                }
            }
        }
        return new PreflightVerdict(checking, cards.size(), broken, missing, slow, noModel);
    }

    StepState state(Texts texts) {
        if (checking > 0) {
            return StepState.running(texts.get("state.checking", 100 * (all - checking) / all));
        } else if (broken > 0) {
            return StepState.failed(texts.get("state.broken", broken));
        } else if (missing > 0) {
            return StepState.attention(texts.get("state.missing", missing));
        }
        return StepState.done(texts.get("state.ready"));
    }

    /** The strip; only when all answers are there. */
    Message message(Texts texts) {
        if (broken > 0) {
            return Message.of(Tone.BAD, texts.get("strip.broken", broken), texts.get("strip.broken.detail"));
        } else if (noModel) {
            String detail = slow ? "strip.model.detail.slow" : "strip.model.detail";
            return Message.of(Tone.ATTENTION, texts.get("strip.model"), texts.get(detail));
        } else if (missing > 0) {
            return Message.of(Tone.ATTENTION, texts.get("strip.missing", missing), texts.get("strip.missing.detail"));
        } else if (slow) {
            return Message.of(Tone.ATTENTION, texts.get("strip.slow"), texts.get("strip.slow.detail"));
        }
        return Message.of(Tone.GOOD, texts.get("strip.ready"), texts.get("strip.ready.detail"));
    }
}
