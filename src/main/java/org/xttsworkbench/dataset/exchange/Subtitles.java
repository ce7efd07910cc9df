package org.xttsworkbench.dataset.exchange;

import java.util.List;
import java.util.Locale;
import org.xttsworkbench.dataset.Clip;

/** Clips of one recording as subtitles of it: a cue for each, at the clip's place. */
final class Subtitles {

    private Subtitles() {}

    /** SubRip. An arrow in a text would be taken for times, so it is written as one character. */
    static String srt(List<Clip> clips) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < clips.size(); i++) {
            text.append(i + 1).append('\n');
            cue(text, clips.get(i), ',', clips.get(i).text().replace("-->", "→"));
        }
        return text.toString();
    }

    /** WebVTT. */
    static String vtt(List<Clip> clips) {
        StringBuilder text = new StringBuilder("WEBVTT\n\n");
        for (Clip clip : clips) {
            cue(
                    text,
                    clip,
                    '.',
                    clip.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        }
        return text.toString();
    }

    private static void cue(StringBuilder text, Clip clip, char point, String said) {
        // Rounded inwards, so that neighbours do not overlap.
        long start = (clip.startSample() * 1000 + clip.sampleRate() - 1) / clip.sampleRate();
        long end = clip.endSample() * 1000 / clip.sampleRate();
        text.append(time(start, point)).append(" --> ").append(time(end, point)).append('\n');
        text.append(said).append("\n\n");
    }

    private static String time(long millis, char point) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                point,
                millis % 1000);
    }
}
