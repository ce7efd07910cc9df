package org.xttsworkbench.dataset.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The transcripts that the user gave with recordings. */
public interface Transcripts {

    /** The recordings that the transcripts themselves name and that are there. */
    List<Recording> named() throws IOException;

    /** Finds what is said in each of the recordings. */
    TranscriptMatch match(List<Recording> recordings) throws IOException;

    /**
     * Opens transcripts.
     *
     * @param file a table, a folder of text files, or null for a text file beside each recording
     */
    static Transcripts open(@Nullable Path file) throws IOException {
        if (file == null || Files.isDirectory(file)) {
            return new TextFileTranscripts(file);
        }
        return new TableTranscripts(TranscriptTable.read(file));
    }
}
