package org.xttsworkbench.dataset.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.quality.QualityJudge;
import org.xttsworkbench.dataset.quality.QualityStore;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.text.Language;

/**
 * All doubts about the clips of a dataset, from what was measured, heard and checked so far, against the texts as they
 * are now. Quick: it opens no sound file.
 */
public final class ClipDoubts {

    private ClipDoubts() {}

    /** The doubts about each clip that has any, the gravest clip first and its gravest doubt first. */
    public static Map<String, List<Suspicion>> of(ProjectLayout layout, Language language) throws IOException {
        DatasetStore store = new DatasetStore(layout);
        return of(layout, language, store.open().cutting(), store.clips());
    }

    /**
     * The same for clips that may be ahead of the disk, as in an open review.
     *
     * @param wanted which clips were wanted
     * @param clips all that are kept, since they are judged beside each other
     */
    public static Map<String, List<Suspicion>> of(
            ProjectLayout layout, Language language, CuttingOptions wanted, List<Clip> clips) throws IOException {
        List<Suspicion> all =
                new ArrayList<>(QualityJudge.judge(clips, new QualityStore(layout).ofClips(clips), wanted));
        all.addAll(HeardTexts.read(layout).differences(clips, language));
        all.addAll(SplitOverlap.find(clips));
        all.addAll(CheckedClips.read(layout, clips));
        return byClip(all);
    }

    /** Doubts by clip, ordered; the same kind about the same clip counts once. */
    static Map<String, List<Suspicion>> byClip(List<Suspicion> all) {
        Map<String, List<Suspicion>> byClip = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Suspicion doubt : all) {
            if (seen.add(doubt.clip() + " " + doubt.kind())) {
                byClip.computeIfAbsent(doubt.clip(), c -> new ArrayList<>()).add(doubt);
            }
        }
        Map<String, List<Suspicion>> ordered = new LinkedHashMap<>();
        byClip.entrySet().stream()
                .peek(entry -> entry.getValue()
                        .sort(Comparator.comparingDouble(Suspicion::score).reversed()))
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, List<Suspicion>> entry) -> Suspicion.together(entry.getValue()))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> ordered.put(entry.getKey(), List.copyOf(entry.getValue())));
        return ordered;
    }
}
