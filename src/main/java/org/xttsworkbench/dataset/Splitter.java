package org.xttsworkbench.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.storage.Sha256;

/**
 * Deals clips out for training and evaluation without leaking one into the other, each class of length in its share.
 *
 * <p>A recording stays on one side as long as that gives fair shares. Otherwise recordings are divided into blocks of
 * neighbouring clips, the largest ones that do; what overlaps in time is never parted. A clip that was dealt out before
 * keeps its side, so that nothing a model has learned from is used to measure it. The order in which recordings were
 * added does not matter: who is picked depends on the seed and on their content only.
 */
final class Splitter {
    /** Shares may be off by this part of the evaluation clips, so that recordings and blocks can stay whole. */
    private static final double FAIR = 0.25;
    /** Larger blocks would make the evaluation about a few minutes of one recording. */
    private static final int LARGEST_BLOCK = 10;

    private static final int WHOLE = Integer.MAX_VALUE;

    private final SplitOptions options;

    Splitter(SplitOptions options) {
        this.options = options;
    }

    /**
     * @param clips clips of all recordings; their own split does not count
     * @param known sides of clips that were dealt out before, by id
     * @return the side of every clip, by id; both sides have a clip when there are two clips, unless the known ones are
     *     all on one side and there is no other
     */
    Map<String, Split> deal(List<Clip> clips, Map<String, Split> known) {
        Map<String, Split> sides = new LinkedHashMap<>();
        List<List<Clip>> fresh = new ArrayList<>();
        for (List<Clip> recording : recordings(clips)) {
            if (recording.stream().anyMatch(clip -> known.containsKey(clip.id()))) {
                joinNeighbours(recording, known, sides);
            } else {
                fresh.add(recording);
                recording.forEach(clip -> sides.put(clip.id(), Split.TRAIN));
            }
        }
        int wanted = options.wanted(clips.size());
        LengthShares shares = LengthShares.of(clips, wanted);
        shares.take(clips.stream()
                .filter(clip -> sides.get(clip.id()) == Split.EVAL)
                .toList());
        pick(fresh, shares, wanted, sides);
        if (wanted > 0 && !sides.containsValue(Split.EVAL)) {
            List<List<Clip>> added = recordings(
                    clips.stream().filter(clip -> !known.containsKey(clip.id())).toList());
            pick(added, shares, wanted, sides);
        }
        return sides;
    }

    private List<List<Clip>> recordings(List<Clip> clips) {
        Map<String, List<Clip>> recordings = new LinkedHashMap<>();
        clips.stream()
                .sorted(Comparator.comparing((Clip clip) -> draw(clip.source())).thenComparing(Clip::startSample))
                .forEach(clip -> recordings
                        .computeIfAbsent(clip.source(), s -> new ArrayList<>())
                        .add(clip));
        return List.copyOf(recordings.values());
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

    /** Picks from recordings with the largest blocks that give fair shares; single clips always do. */
    private void pick(List<List<Clip>> recordings, LengthShares before, int wanted, Map<String, Split> sides) {
        List<Clip> free = recordings.stream().flatMap(List::stream).toList();
        double bound = before.leastDeviation(free) + FAIR * wanted;
        int size = WHOLE;
        while (true) {
            List<Clip> picked = pick(blocks(recordings, size), before.copy(), sides);
            boolean fair = before.deviationWith(picked) <= bound;
            boolean nothing = picked.isEmpty() && wanted > 0 && !sides.containsValue(Split.EVAL);
            if ((fair && !nothing) || size == 1) {
                picked.forEach(clip -> sides.put(clip.id(), Split.EVAL));
                return;
            }
            size = size == WHOLE ? Math.max(1, Math.min(LARGEST_BLOCK, wanted)) : size / 2;
        }
    }

    private static List<List<Clip>> blocks(List<List<Clip>> recordings, int size) {
        return recordings.stream()
                .flatMap(recording -> TimeBlocks.of(recording, size).stream())
                .toList();
    }

    /** Takes each block, in the order of the draw, that brings the shares nearer to what is wished. */
    private List<Clip> pick(List<List<Clip>> blocks, LengthShares shares, Map<String, Split> sides) {
        List<List<Clip>> drawn = blocks.stream()
                .sorted(Comparator.comparing(block -> draw(block.get(0).id())))
                .toList();
        long train = sides.values().stream().filter(Split.TRAIN::equals).count();
        List<Clip> picked = new ArrayList<>();
        for (List<Clip> block : drawn) {
            if (picked.size() + block.size() < train && shares.deviationWith(block) < shares.deviation()) {
                shares.take(block);
                picked.addAll(block);
            }
        }
        return picked;
    }

    /** A draw that depends on the seed and the content alone. */
    private String draw(String content) {
        return Sha256.of((options.seed() + "/" + content).getBytes(StandardCharsets.UTF_8));
    }
}
