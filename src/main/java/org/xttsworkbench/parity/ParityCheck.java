package org.xttsworkbench.parity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.tensor.EngineRuntime;

/** Runs the engine over a folder of reference results, stage by stage. */
public final class ParityCheck {

    /** The stages that are built; every other one is reported as not yet built. */
    private static final Map<String, Stage> BUILT = Stream.<Stage>of(
                    new FrontendStage(),
                    new DvaeStage(),
                    new ConditioningStage(),
                    new GptEvalStage(),
                    new GptTrainStage(),
                    new OptimStage(),
                    new CurveStage(),
                    new TokenizerStage())
            .collect(Collectors.toUnmodifiableMap(Stage::name, Function.identity()));

    private ParityCheck() {}

    /**
     * Compares every stage that the folder has. A stage that ends with an error is reported as failed; the others are
     * still run.
     *
     * @throws org.xttsworkbench.job.FailureException when the folder holds no reference results
     */
    public static ParityReport run(GoldenFolder golden, EngineRuntime runtime, JobContext job) throws IOException {
        ReferenceRun run = new ReferenceRun(golden, runtime, job);
        List<StageResult> results = new ArrayList<>();
        List<String> names = golden.stages();
        for (String name : names) {
            job.checkCancelled();
            job.report(new Progress("stage " + name, results.size(), names.size()));
            results.add(stage(run, name));
        }
        return ParityReport.of(results, VariantCheck.run(golden, job));
    }

    private static StageResult stage(ReferenceRun run, String name) {
        String tolerance = run.golden().stage(name).path("tolerance").asText();
        Stage stage = BUILT.get(name);
        if (stage == null) {
            return StageResult.notYetBuilt(name, tolerance);
        }
        try {
            Comparison comparison = new Comparison(run.golden().tensors(name));
            stage.compare(run, comparison);
            return comparison.result(name, tolerance);
        } catch (JobCancelledException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            // The other stages are still worth knowing, and an outside check reads the result line in any case.
            String message = e.getMessage();
            return StageResult.ended(name, tolerance, message == null ? e.toString() : message);
        }
    }
}
