package org.xttsworkbench.dataset.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;

/** Finds what the model would both learn and be measured on: clips of both sides that share a part of a recording. */
final class SplitOverlap {

    private SplitOverlap() {}

    static List<Suspicion> find(List<Clip> clips) {
        List<Suspicion> found = new ArrayList<>();
        Map<String, List<Clip>> recordings = clips.stream().collect(Collectors.groupingBy(Clip::source));
        for (List<Clip> recording : recordings.values()) {
            List<Clip> inOrder = recording.stream()
                    .sorted(Comparator.comparingLong(Clip::startSample))
                    .toList();
            for (int i = 0; i < inOrder.size(); i++) {
                Clip a = inOrder.get(i);
                for (int j = i + 1; j < inOrder.size() && inOrder.get(j).startSample() < a.endSample(); j++) {
                    Clip b = inOrder.get(j);
                    if (a.split() != b.split()) {
                        long shared = Math.min(a.endSample(), b.endSample()) - b.startSample();
                        double seconds = shared / (double) a.sampleRate();
                        found.add(new Suspicion(a.id(), SuspicionKind.OVERLAP, 0.9, seconds, 0, b.id()));
                        found.add(new Suspicion(b.id(), SuspicionKind.OVERLAP, 0.9, seconds, 0, a.id()));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Suspicion::clip));
        return found;
    }
}
