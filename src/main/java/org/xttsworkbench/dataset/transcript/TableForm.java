package org.xttsworkbench.dataset.transcript;

import java.nio.file.Path;
import java.util.Locale;

/** Forms of transcripts in one file, told apart by their first line, subtitles by their name's ending. */
public enum TableForm {
    COQUI("Coqui's table audio_file|text|speaker_name"),
    LJSPEECH("LJSpeech's table id|text|normalised text"),
    GPT_SOVITS("GPT-SoVITS' list path|speaker|language|text"),
    SUBTITLES("subtitles");

    private final String words;

    TableForm(String words) {
        this.words = words;
    }

    /** What it is, for a sentence. */
    public String words() {
        return words;
    }

    static TableForm of(String text, Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String first = text.lines().findFirst().orElse("");
        if (name.endsWith(".srt") || name.endsWith(".vtt") || first.startsWith("WEBVTT")) {
            return SUBTITLES;
        } else if (CoquiTable.isHeader(first)) {
            return COQUI;
        } else if (GptSovitsList.isLine(first)) {
            return GPT_SOVITS;
        } else if (first.indexOf('|') >= 0) {
            return LJSPEECH;
        }
        throw org.xttsworkbench.job.FailureException.badInput(
                file + " line 1 is neither \"audio_file|text|speaker_name\" nor \"id|text|normalised text\".",
                "The columns of a transcript table are separated by | characters.");
    }
}
