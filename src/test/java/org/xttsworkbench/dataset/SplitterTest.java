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
                assertThat(eval)
                        .isBetween(options.wanted(clips.size()) / 2L, Math.max(options.wanted(clips.size()), (long)
                                (0.3 * clips.size())));
            }
            assertThat(divided(clips, sides)).isLessThanOrEqualTo(1);
            Collections.shuffle(clips, random);
            assertThat(new Splitter(options).deal(clips, Map.of()))
                    .as("the order does not matter")
                    .isEqualTo(sides);
        }
    }

    /** Number of recordings on both sides; in each the evaluation clips are one unbroken stretch of time. */
    private static int divided(List<Clip> clips, Map<String, Split> sides) {
        int divided = 0;
        for (List<Clip> recording :
                clips.stream().collect(Collectors.groupingBy(Clip::source)).values()) {
            List<Split> line =
                    recording.stream().map(clip -> sides.get(clip.id())).toList();
            int first = line.indexOf(Split.EVAL);
            int last = line.lastIndexOf(Split.EVAL);
            if (first >= 0) {
                assertThat(line.subList(first, last + 1)).containsOnly(Split.EVAL);
                divided += line.contains(Split.TRAIN) ? 1 : 0;
            }
        }
        return divided;
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
