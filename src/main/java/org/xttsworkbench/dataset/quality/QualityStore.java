package org.xttsworkbench.dataset.quality;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.JsonLines;

/** Reads and appends {@code dataset/quality.jsonl}. The file may be deleted: it is measured again then. */
public final class QualityStore {
    private final ProjectLayout layout;

    public QualityStore(ProjectLayout layout) {
        this.layout = layout;
    }

    /** Measurements of the clips as their files are now, by clip id; clips that were not measured are missing. */
    public Map<String, Measurement> ofClips(List<Clip> clips) throws IOException {
        Map<String, Measurement> known = read();
        Map<String, Measurement> found = new LinkedHashMap<>();
        for (Clip clip : clips) {
            Measurement measured = known.get(Measurement.key(clip.id(), clip.fileSha256()));
            if (measured != null) {
                found.put(clip.id(), measured);
            }
        }
        return found;
    }

    /** Measurements of recordings, by the recording's id. */
    public Map<String, Measurement> ofSources(List<Source> sources) throws IOException {
        Map<String, Measurement> known = read();
        Map<String, Measurement> found = new LinkedHashMap<>();
        for (Source source : sources) {
            Measurement measured = known.get(Measurement.key(source.id(), source.sha256()));
            if (measured != null) {
                found.put(source.id(), measured);
            }
        }
        return found;
    }

    private Map<String, Measurement> read() throws IOException {
        Map<String, Measurement> known = new HashMap<>();
        for (Measurement line : JsonLines.readKept(layout.quality(), Measurement.class)) {
            known.put(line.key(), line);
        }
        return known;
    }

    /** Opens the file for further measurements, which survive a killed process one by one. */
    JsonLines append() throws IOException {
        return JsonLines.append(layout.quality());
    }
}
