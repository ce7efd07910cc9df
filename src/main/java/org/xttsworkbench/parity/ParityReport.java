package org.xttsworkbench.parity;

import java.util.List;

/**
 * How far the engine is from the reference results of one folder.
 *
 * @param passed every stage that is built and every variant passed, and there was at least one stage
 * @param stages in the order of {@code golden.json}; stages that it lacks are left out
 * @param variants other shapes of the model file; empty when the folder has none
 */
public record ParityReport(boolean passed, List<StageResult> stages, List<VariantResult> variants) {

    public ParityReport {
        stages = List.copyOf(stages);
        variants = List.copyOf(variants);
    }

    static ParityReport of(List<StageResult> stages, List<VariantResult> variants) {
        boolean any = stages.stream().anyMatch(StageResult::counts);
        boolean all = stages.stream().allMatch(s -> s.passed() || !s.counts())
                && variants.stream().allMatch(VariantResult::passed);
        return new ParityReport(any && all, stages, variants);
    }
}
