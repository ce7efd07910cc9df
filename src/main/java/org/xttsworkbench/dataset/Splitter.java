package org.xttsworkbench.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.storage.Sha256;

/**
 * Deals clips out for training and evaluation without leaking one into the other.
 *
 * <p>A recording stays on one side as long as that gives a fair share. Only when recordings are so long that no whole
 * one fits, one unbroken stretch of time of the longest is taken for evaluation; clips never overlap. A clip that was
 * dealt out before keeps its side, so that nothing a model has learned from is used to measure it. The order in which
 * recordings were added does not matter: who is picked depends on the seed and on their content only.
 */
final class Splitter {
    /** More than this share of the clips is never taken for evaluation in whole recordings unless it was asked for. */
    private static final double MOST_IN_WHOLE_RECORDINGS = 0.3;

    private final SplitOptions options;

    Splitter(SplitOptions options) {
        this.options = options;
    }

    /**
     * @param clips clips of all recordings, those of a recording in order of time; their own split does not count
     * @param known sides of clips that were dealt out before, by id
     * @return the side of every clip, by id; both sides have a clip when there are two clips and none was known
     */
    Map<String, Split> deal(List<Clip> clips, Map<String, Split> known) {
        Map<String, List<Clip>> recordings = new LinkedHashMap<>();
        clips.stream()
                .sorted(Comparator.comparing((Clip clip) -> draw(clip.source())).thenComparing(Clip::startSample))
                .forEach(clip -> recordings
                        .computeIfAbsent(clip.source(), s -> new ArrayList<>())
                        .add(clip));
        Map<String, Split> sides = new LinkedHashMap<>();
        List<List<Clip>> fresh = new ArrayList<>();
        for (List<Clip> recording : recordings.values()) {
            if (recording.stream().anyMatch(clip -> known.containsKey(clip.id()))) {
                joinNeighbours(recording, known, sides);
            } else {
                fresh.add(recording);
                recording.forEach(clip -> sides.put(clip.id(), Split.TRAIN));
            }
        }
        dealFresh(fresh, clips.size(), sides);
        return sides;
    }

    /** New clips of a recording that was dealt out before go where the nearest known clip is. */
    private static void joinNeighbours(List<Clip> recording, Map<String, Split> known, Map<String, Split> sides) {
        List<Clip> dealt =
                recording.stream().filter(clip -> known.containsKey(clip.id())).toList();
        for (Clip clip : recording) {
            Clip nearest = dealt.stream()
                    .min(Comparator.comparingLong(other -> Math.abs(other.startSample() - clip.startSample())))
                    .orElseThrow();
            sides.put(clip.id(), known.getOrDefault(clip.id(), known.getOrDefault(nearest.id(), Split.TRAIN)));
        }
    }

    private void dealFresh(List<List<Clip>> fresh, int total, Map<String, Split> sides) {
        int wanted = options.wanted(total);
        int missing = wanted - count(sides, Split.EVAL);
        int most = Math.max(wanted, (int) (MOST_IN_WHOLE_RECORDINGS * total));
        List<List<Clip>> left = new ArrayList<>();
        for (List<Clip> recording : fresh) {
            if (recording.size() <= missing && count(sides, Split.TRAIN) > recording.size()) {
                missing -= recording.size();
                take(recording, sides);
            } else {
                left.add(recording);
            }
        }
        boolean fair = missing <= wanted / 2 && count(sides, Split.EVAL) > 0;
        if (fair || left.isEmpty()) {
            return;
        }
        List<Clip> smallest =
                left.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
        if (count(sides, Split.EVAL) + smallest.size() <= most && count(sides, Split.TRAIN) > smallest.size()) {
            take(smallest, sides);
            return;
        }
        List<Clip> longest =
                left.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
        int block = Math.min(missing, count(sides, Split.TRAIN) - 1);
        if (block > 0) {
            int size = Math.min(block, longest.size());
            int places = longest.size() - size + 1;
            int start = Math.floorMod(
                    Long.parseUnsignedLong(draw(longest.get(0).id()).substring(0, 16), 16), places);
            take(longest.subList(start, start + size), sides);
        }
    }

    private static void take(List<Clip> clips, Map<String, Split> sides) {
        clips.forEach(clip -> sides.put(clip.id(), Split.EVAL));
    }

    private static int count(Map<String, Split> sides, Split side) {
        return (int) sides.values().stream().filter(side::equals).count();
    }

    /** A draw that depends on the seed and the content alone. */
    private String draw(String content) {
        return Sha256.of((options.seed() + "/" + content).getBytes(StandardCharsets.UTF_8));
    }
}
