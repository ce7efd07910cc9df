package org.xttsworkbench.dataset.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The transcripts that the user gave with recordings. */
public interface Transcripts {

    /** No transcripts: a recogniser listens. */
    Transcripts NONE = new TableTranscripts(List.of());

    /** The recordings that the transcripts themselves name and that are there. */
    List<Recording> named() throws IOException;

    /** Finds what is said in each of the recordings. */
    TranscriptMatch match(List<Recording> recordings) throws IOException;

    /**
     * Opens transcripts.
     *
     * @param files tables, or one folder of text files; none = a text file beside each recording
     */
    static Transcripts open(List<Path> files) throws IOException {
        if (files.isEmpty()) {
            return new TextFileTranscripts(null);
        } else if (files.size() == 1 && Files.isDirectory(files.get(0))) {
            return new TextFileTranscripts(files.get(0));
        }
        List<TableEntry> entries = new ArrayList<>();
        for (Path file : files) {
            entries.addAll(TranscriptTable.read(file));
        }
        return new TableTranscripts(entries);
    }
}
