package org.xttsworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.xtts.ConditioningCrop;

class BatchLoaderTest {
    private static final List<TrainingClip> CLIPS = LoopFixture.clips(17);

    private static List<String> names(BatchLoader loader, int epoch) {
        List<String> names = new ArrayList<>();
        int steps = loader.stepsPerEpoch();
        for (int step = (epoch - 1) * steps + 1; step <= epoch * steps; step++) {
            loader.step(step)
                    .microBatches()
                    .forEach(rows -> rows.forEach(row -> names.add(row.clip().name())));
        }
        return names;
    }

    @Test
    void anEpochHasEveryClipOnceInAnOrderOfItsOwn() throws IOException {
        BatchLoader loader = new BatchLoader(LoopFixture.config("{}"), CLIPS);
        List<String> first = names(loader, 1);
        List<String> second = names(loader, 2);
        assertThat(first)
                .containsExactlyInAnyOrderElementsOf(
                        CLIPS.stream().map(TrainingClip::name).toList());
        assertThat(second).containsExactlyInAnyOrderElementsOf(first).isNotEqualTo(first);
        assertThat(names(new BatchLoader(LoopFixture.config("{\"seed\": 2}"), CLIPS), 1))
                .isNotEqualTo(first);
    }

    @Test
    void everyOrderOfThreeClipsComesAboutEquallyOften() throws IOException {
        BatchLoader loader = new BatchLoader(LoopFixture.config("{\"epochs\": 6000}"), LoopFixture.clips(3));
        var counts = new java.util.HashMap<List<String>, Integer>();
        for (int epoch = 1; epoch <= 6000; epoch++) {
            counts.merge(names(loader, epoch), 1, Integer::sum);
        }
        // 6 orders, 1000 of each expected, standard deviation 29
        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allSatisfy(n -> assertThat(n).isBetween(850, 1150));
    }

    @Test
    void theLastGroupOfAnEpochIsSmaller() throws IOException {
        BatchLoader loader = new BatchLoader(LoopFixture.config("{\"accumulation\": 4}"), CLIPS);
        assertThat(loader.stepsPerEpoch()).isEqualTo(3);
        PlannedStep last = loader.step(6);
        assertThat(last.epoch()).isEqualTo(2);
        assertThat(last.endsEpoch()).isTrue();
        assertThat(last.microBatches()).hasSize(1);
        assertThat(last.microBatches().get(0)).hasSize(1);
        assertThat(loader.step(5).endsEpoch()).isFalse();
    }

    @Test
    void withReplacementLeavesClipsOut() throws IOException {
        List<TrainingClip> many = LoopFixture.clips(1000);
        BatchLoader loader = new BatchLoader(LoopFixture.config("{\"sampling\": \"WITH_REPLACEMENT\"}"), many);
        // 1 - 1/e of 1000 clips, standard deviation about 10
        assertThat(names(loader, 1).stream().distinct().count()).isBetween(580L, 680L);
        assertThat(names(loader, 1)).hasSize(1000);
    }

    @Test
    void aStepIsTheSameWhateverWasAskedBefore() throws IOException {
        TrainingConfig config = LoopFixture.config("{}");
        BatchLoader used = new BatchLoader(config, CLIPS);
        IntStream.rangeClosed(1, 9).forEach(used::step);
        assertThat(used.step(5)).isEqualTo(new BatchLoader(config, CLIPS).step(5));
    }

    @Test
    void cropsAreThreeToSixSecondsOrHalfOfAShortClip() throws IOException {
        BatchLoader loader = new BatchLoader(LoopFixture.config("{\"epochs\": 100}"), CLIPS);
        for (int step = 1; step <= 300; step++) {
            for (List<PlannedRow> rows : loader.step(step).microBatches()) {
                for (PlannedRow row : rows) {
                    ConditioningCrop crop = row.crop();
                    int length = crop.end() - crop.start();
                    assertThat(crop.start()).isNotNegative();
                    assertThat(crop.end()).isLessThanOrEqualTo(row.clip().samples());
                    if (length != row.clip().samples() / 2) {
                        assertThat(length).isBetween(66_150, 132_300);
                    } else {
                        assertThat(row.clip().samples()).isLessThan(132_300);
                    }
                }
            }
        }
    }

    @Test
    void theReferenceMasksTheLastRowInItsOwnUnits() throws IOException {
        BatchLoader loader = new BatchLoader(LoopFixture.config("{\"referenceMasking\": true}"), CLIPS);
        List<PlannedRow> rows = loader.step(1).microBatches().get(0);
        assertThat(rows.get(0).mask()).isEqualTo(TargetMask.NONE);
        ConditioningCrop crop = rows.get(1).crop();
        assertThat(rows.get(1).mask()).isEqualTo(new TargetMask(crop.start() / 256, crop.end() / 256));
    }

    @Test
    void theCorrectedMaskCoversTheCropInEveryRowButNeverAllCodes() throws IOException {
        assertThat(TargetMask.corrected(new ConditioningCrop(3000, 73_000), 200_000))
                .isEqualTo(new TargetMask(2, 71));
        assertThat(TargetMask.corrected(new ConditioningCrop(0, 71_000), 71_000))
                .as("the end of the last code is not in the crop")
                .isEqualTo(new TargetMask(0, 69));
        assertThat(TargetMask.corrected(new ConditioningCrop(0, 71_680), 71_680))
                .isEqualTo(TargetMask.NONE);
        BatchLoader loader = new BatchLoader(LoopFixture.config("{}"), CLIPS);
        for (int step = 1; step <= 9; step++) {
            assertThat(loader.step(step).microBatches())
                    .allSatisfy(rows -> assertThat(rows).allSatisfy(row -> {
                        int codes = (row.clip().samples() + 1023) / 1024;
                        assertThat(row.mask().end() - row.mask().start()).isLessThan(codes);
                        assertThat(row.mask().end()).isLessThanOrEqualTo(codes);
                    }));
        }
    }
}
