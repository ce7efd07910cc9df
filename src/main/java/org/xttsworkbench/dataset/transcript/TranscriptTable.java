package org.xttsworkbench.dataset.transcript;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xttsworkbench.job.FailureException;

/**
 * A file with the transcripts of many recordings.
 *
 * <p>Two forms are known: Coqui's ({@link CoquiTable}, with a header that names {@code audio_file} and {@code text}) and
 * LJSpeech's ({@link LjSpeechTable}, without a header). Which one a file has is told by its first line.
 */
public final class TranscriptTable {

    private TranscriptTable() {}

    /**
     * Reads a table in either form.
     *
     * @throws FailureException when a line is not as it should be; the message names file and line
     */
    public static List<TableEntry> read(Path file) throws IOException {
        String text = TextFile.read(file);
        String first = text.lines().findFirst().orElse("");
        if (CoquiTable.isHeader(first)) {
            return CoquiTable.parse(text, file);
        } else if (first.indexOf('|') >= 0) {
            return LjSpeechTable.parse(text, file);
        }
        throw FailureException.badInput(
                file + " line 1 is neither \"audio_file|text|speaker_name\" nor \"id|text|normalised text\".",
                "The columns of a transcript table are separated by | characters.");
    }

    static FailureException refuse(Path file, long line, String what) {
        return FailureException.badInput(file + " line " + line + " " + what + ".", "Correct the line and try again.");
    }
}
