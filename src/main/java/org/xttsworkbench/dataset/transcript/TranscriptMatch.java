package org.xttsworkbench.dataset.transcript;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Which transcripts belong to which recordings.
 *
 * @param lines what is said in each recording; recordings without a transcript are missing here
 * @param tables the table in which the last line about each recording stands; empty for text files
 * @param unclear lines that fit several recordings, each with a sentence that says which
 * @param missing lines whose recording is neither given nor beside the table
 * @param notGiven number of lines whose recording is beside the table but was not given
 */
public record TranscriptMatch(
        Map<Recording, List<TranscriptLine>> lines,
        Map<Recording, Path> tables,
        Map<TableEntry, String> unclear,
        List<TableEntry> missing,
        int notGiven) {}
