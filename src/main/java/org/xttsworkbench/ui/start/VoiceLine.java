package org.xttsworkbench.ui.start;

import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.VoiceLibrary.Known;
import org.xttsworkbench.ui.words.LanguageName;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/**
 * How a voice is told on the start page: how far it is and what comes next.
 *
 * @param voice what is known of it
 * @param about language and size
 * @param tone colour of the chip
 * @param chip one or two words on its state
 * @param state one line on its state
 * @param action the verb of its button
 * @param step where the button leads
 */
record VoiceLine(Known voice, String about, Tone tone, String chip, String state, String action, StepId step) {

    static VoiceLine of(Known voice) {
        Texts texts = Texts.of(VoiceLine.class);
        String language = LanguageName.of(voice.language());
        String about = voice.clips() > 0
                ? texts.get("about.clips", language, Quantities.duration(voice.seconds()), voice.clips())
                : voice.waiting() > 0
                        ? texts.get("about.recordings", language, voice.waiting())
                        : texts.get("about.new", language);
        String stage = stage(voice);
        StepId step = switch (stage) {
            case "exported" -> StepId.EXPORT;
            case "trained" -> StepId.EXPORT;
            case "reviewed" -> StepId.TRAINING;
            case "cut" -> StepId.REVIEW;
            default -> StepId.DATASET;
        };
        Tone tone = switch (stage) {
            case "exported" -> Tone.GOOD;
            case "trained", "reviewed" -> Tone.INFO;
            case "cut" -> Tone.ATTENTION;
            case "missing" -> Tone.BAD;
            default -> Tone.NEUTRAL;
        };
        return new VoiceLine(
                voice,
                about,
                tone,
                texts.get("chip." + stage),
                texts.get("state." + stage, voice.clips(), voice.waiting()),
                texts.get("action." + stage),
                step);
    }

    private static String stage(Known voice) {
        if (voice.missing()) {
            return "missing";
        } else if (voice.exports() > 0) {
            return "exported";
        } else if (voice.runs() > 0) {
            return "trained";
        } else if (voice.clips() > 0) {
            return voice.reviewed() ? "reviewed" : "cut";
        }
        return voice.waiting() > 0 ? "waiting" : "new";
    }
}
