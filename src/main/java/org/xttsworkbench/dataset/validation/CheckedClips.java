package org.xttsworkbench.dataset.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.CorruptFileException;
import org.xttsworkbench.storage.JsonFile;

/**
 * What the last check found that is not to be seen without one, kept in {@code checked.json}.
 *
 * @param doubts each with the clip's text and file at that time
 */
record CheckedClips(List<Entry> doubts) {
    private static final int SCHEMA_VERSION = 1;
    /** These are found anew whenever doubts are asked for. */
    private static final Set<SuspicionKind> SEEN_AT_ONCE = Set.of(SuspicionKind.OVERLAP, SuspicionKind.EMPTY_TEXT);

    /** A doubt and what it was about; once the text or the file is another one, it is no longer true. */
    record Entry(Suspicion doubt, String text, String fileSha256) {}

    static void write(ProjectLayout layout, List<Suspicion> doubts, List<Clip> clips) throws IOException {
        Map<String, Clip> byId = clips.stream().collect(Collectors.toMap(Clip::id, clip -> clip));
        List<Entry> entries = new ArrayList<>();
        for (Suspicion doubt : doubts) {
            Clip clip = byId.get(doubt.clip());
            if (clip != null && !SEEN_AT_ONCE.contains(doubt.kind())) {
                entries.add(new Entry(doubt, clip.text(), clip.fileSha256()));
            }
        }
        JsonFile.write(layout.checked(), SCHEMA_VERSION, new CheckedClips(entries));
    }

    /** Those that still hold. */
    static List<Suspicion> read(ProjectLayout layout, List<Clip> clips) throws IOException {
        if (!Files.exists(layout.checked())) {
            return List.of();
        }
        Map<String, Clip> byId = clips.stream().collect(Collectors.toMap(Clip::id, clip -> clip));
        List<Suspicion> still = new ArrayList<>();
        try {
            for (Entry entry :
                    JsonFile.read(layout.checked(), CheckedClips.class).doubts()) {
                Clip clip = byId.get(entry.doubt().clip());
                if (clip != null
                        && clip.text().equals(entry.text())
                        && clip.fileSha256().equals(entry.fileSha256())) {
                    still.add(entry.doubt());
                }
            }
        } catch (CorruptFileException e) {
            // It was set aside; the next check writes it anew.
            return List.of();
        }
        return still;
    }
}
