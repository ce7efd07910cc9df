package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SplitterTest {

    private static List<Clip> clips(int... perSource) {
        List<Clip> clips = new ArrayList<>();
        for (int source = 0; source < perSource.length; source++) {
            String name = String.format(java.util.Locale.ROOT, "%016x", source);
            for (int i = 0; i < perSource[source]; i++) {
                long start = i * 100_000L;
                clips.add(new Clip(
                        Clip.id(name, start, start + 90_000),
                        name,
                        start,
                        start + 90_000,
                        22050,
                        "",
                        "t",
                        Split.TRAIN));
            }
        }
        return clips;
    }

    private static long eval(Map<String, Split> sides) {
        return sides.values().stream().filter(Split.EVAL::equals).count();
    }

    @Test
    void neverLeaksForAnyRecordings() {
        Random random = new Random(3);
        for (int round = 0; round < Integer.getInteger("xtts.fuzz", 2000); round++) {
            int[] sizes = random.ints(1 + random.nextInt(12), 1, 1 + (random.nextBoolean() ? 3 : 40))
                    .toArray();
            List<Clip> clips = clips(sizes);
            SplitOptions options = new SplitOptions(1 + random.nextInt(50), random.nextLong());
            Map<String, Split> sides = new Splitter(options).deal(clips, Map.of());
            assertThat(sides).hasSize(clips.size());
            long eval = eval(sides);
            if (clips.size() >= 2) {
                assertThat(eval).as("%s", (Object) sizes).isBetween(1L, clips.size() - 1L);
                assertThat(Math.abs(eval - options.wanted(clips.size())))
                        .as("%s", (Object) sizes)
                        .isLessThanOrEqualTo(options.wanted(clips.size()) / 4);
            }
            Collections.shuffle(clips, random);
            assertThat(new Splitter(options).deal(clips, Map.of()))
                    .as("the order does not matter")
                    .isEqualTo(sides);
        }
    }

    /** Number of recordings that are on both sides. */
    private static long divided(List<Clip> clips, Map<String, Split> sides) {
        return clips.stream().collect(Collectors.groupingBy(Clip::source)).values().stream()
                .filter(recording -> recording.stream()
                                .map(clip -> sides.get(clip.id()))
                                .distinct()
                                .count()
                        > 1)
                .count();
    }

    /** Clips of random lengths, some overlapping their neighbour. */
    private static List<Clip> lengths(Random random, double overlaps) {
        List<Clip> clips = new ArrayList<>();
        for (int source = 0; source < 1 + random.nextInt(5); source++) {
            String name = String.format(java.util.Locale.ROOT, "%016x", random.nextLong());
            long start = random.nextInt(22050);
            for (int i = 0; i < 1 + random.nextInt(60); i++) {
                long end = start + 22050 + random.nextInt(10 * 22050);
                clips.add(new Clip(Clip.id(name, start, end), name, start, end, 22050, "", "t", Split.TRAIN));
                start = random.nextDouble() < overlaps ? end - 5_000 : end + random.nextInt(20_000);
            }
        }
        return clips;
    }

    @Test
    void nothingOnOneSideIsHeardOnTheOther() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            List<Clip> clips = lengths(random, 0.2);
            SplitOptions options = new SplitOptions(1 + random.nextInt(50), random.nextLong());
            Map<String, Split> sides = new Splitter(options).deal(clips, Map.of());
            for (int i = 1; i < clips.size(); i++) {
                Clip a = clips.get(i - 1);
                Clip b = clips.get(i);
                if (a.source().equals(b.source()) && b.startSample() < a.endSample()) {
                    assertThat(sides.get(b.id())).isEqualTo(sides.get(a.id()));
                }
            }
        }
    }

    @Test
    void everyLengthHasItsShare() {
        Random random = new Random(12);
        for (int round = 0; round < 500; round++) {
            List<Clip> clips = lengths(random, 0);
            SplitOptions options = new SplitOptions(5 + random.nextInt(30), random.nextLong());
            Map<String, Split> sides = new Splitter(options).deal(clips, Map.of());
            int wanted = options.wanted(clips.size());
            int[] all = new int[4];
            int[] eval = new int[4];
            for (Clip clip : clips) {
                all[LengthShares.classOf(clip)]++;
                eval[LengthShares.classOf(clip)] += sides.get(clip.id()) == Split.EVAL ? 1 : 0;
            }
            for (int i = 0; i < all.length; i++) {
                // One clip of rounding, and what whole recordings and blocks may be off.
                assertThat(Math.abs(eval[i] - (double) all[i] * wanted / Math.max(1, clips.size())))
                        .as("class %d of %d clips, wanted %d", i, clips.size(), wanted)
                        .isLessThanOrEqualTo(1 + 0.25 * wanted);
            }
        }
    }

    @Test
    void aLongRecordingIsMeasuredInSeveralPlaces() {
        List<Clip> clips = clips(400);
        Map<String, Split> sides = new Splitter(SplitOptions.DEFAULT).deal(clips, Map.of());
        int stretches = 0;
        for (int i = 0; i < clips.size(); i++) {
            boolean eval = sides.get(clips.get(i).id()) == Split.EVAL;
            stretches += eval && (i == 0 || sides.get(clips.get(i - 1).id()) == Split.TRAIN) ? 1 : 0;
        }
        assertThat(eval(sides)).isBetween(50L, 70L);
        assertThat(stretches).isBetween(3, 7);
    }

    @Test
    void aFirstClipForEvaluationIsAmongTheNewOnes() {
        List<Clip> few = clips(1);
        Map<String, Split> known = Map.of(few.get(0).id(), Split.TRAIN);
        Map<String, Split> sides = new Splitter(SplitOptions.DEFAULT).deal(clips(9), known);
        assertThat(sides).containsAllEntriesOf(known);
        assertThat(eval(sides)).isEqualTo(1);
    }

    @Test
    void aRecordingIsDividedOnlyWhenNoWholeOneIsAFairShare() {
        Map<String, Split> sides = new Splitter(SplitOptions.DEFAULT).deal(clips(4, 3, 5, 2, 2, 4, 1, 3), Map.of());
        assertThat(divided(clips(4, 3, 5, 2, 2, 4, 1, 3), sides)).isZero();
        assertThat(eval(new Splitter(SplitOptions.DEFAULT).deal(clips(8, 8), Map.of())))
                .isEqualTo(2);
    }

    @Test
    void whatWasDealtStays() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<Clip> few = clips(2, 3, 1, 4);
            Map<String, Split> known = new Splitter(SplitOptions.DEFAULT).deal(few, Map.of());
            List<Clip> more = clips(4, 3, 3, 4, random.nextInt(1, 9), random.nextInt(1, 9));
            Map<String, Split> sides = new Splitter(SplitOptions.DEFAULT).deal(more, known);
            assertThat(sides).containsAllEntriesOf(known).hasSize(more.size());
        }
    }

    @Test
    void anotherSeedDealsOtherwise() {
        List<Clip> clips = clips(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        Map<Map<String, Split>, Integer> different = new HashMap<>();
        for (int seed = 0; seed < 20; seed++) {
            different.merge(new Splitter(new SplitOptions(15, seed)).deal(clips, Map.of()), 1, Integer::sum);
        }
        assertThat(different.size()).isGreaterThan(10);
    }
}
