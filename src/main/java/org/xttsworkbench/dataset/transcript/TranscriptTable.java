package org.xttsworkbench.dataset.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xttsworkbench.job.FailureException;

/** A file with the transcripts of recordings, in any {@link TableForm}. */
public final class TranscriptTable {

    private TranscriptTable() {}

    /**
     * Reads a table in whatever form it has.
     *
     * @throws FailureException when a line is not as it should be; the message names file and line
     */
    public static List<TableEntry> read(Path file) throws IOException {
        String text = TextFile.read(file);
        return switch (TableForm.of(text, file)) {
            case COQUI -> CoquiTable.parse(text, file);
            case LJSPEECH -> LjSpeechTable.parse(text, file);
            case GPT_SOVITS -> GptSovitsList.parse(text, file);
            case SUBTITLES -> SubtitleFile.parse(text, file);
        };
    }

    /**
     * The form of a table, by its first line.
     *
     * @throws FailureException when it has none of the forms
     */
    public static TableForm form(Path file) throws IOException {
        return TableForm.of(TextFile.read(file), file);
    }

    /** Subtitles in a folder and those below; where the same is there as SRT and as WebVTT, the SRT. */
    public static List<Path> subtitles(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> files = Files.walk(folder)) {
            found = files.filter(Files::isRegularFile)
                    .filter(SubtitleFile::isSubtitles)
                    .sorted()
                    .toList();
        }
        List<Path> once = new ArrayList<>();
        for (Path file : found) {
            String name = file.toString();
            Path other = Path.of(name.substring(0, name.length() - 4) + ".srt");
            if (file.equals(other) || !found.contains(other)) {
                once.add(file);
            }
        }
        return once;
    }

    static FailureException refuse(Path file, long line, String what) {
        return FailureException.badInput(file + " line " + line + " " + what + ".", "Correct the line and try again.");
    }
}
