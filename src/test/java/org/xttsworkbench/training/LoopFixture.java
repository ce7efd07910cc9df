package org.xttsworkbench.training;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.device.DeviceUse;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.RunLayout;
import org.xttsworkbench.storage.JsonFile;

/** Runs the loop over invented clips in a folder, as often as a test wants to go on. */
final class LoopFixture {
    final RunLayout run;
    final FakeTrainee trainee = new FakeTrainee();
    final List<Record> told = new ArrayList<>();
    int stopAfter = Integer.MAX_VALUE;

    LoopFixture(Path folder) {
        this.run = new RunLayout(folder);
    }

    /** Settings of small runs: a few clips, uneven groups. */
    static TrainingConfig config(String json) throws IOException {
        ObjectNode node = JsonFile.MAPPER.valueToTree(TrainingConfig.DEFAULT);
        node.put("batchSize", 2).put("accumulation", 3).put("epochs", 3).put("saveEverySteps", 0);
        node.put("learningRate", 0.01);
        node.setAll((ObjectNode) JsonFile.MAPPER.readTree(json));
        return JsonFile.MAPPER.treeToValue(node, TrainingConfig.class);
    }

    static List<TrainingClip> clips(int count) {
        List<TrainingClip> clips = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clips.add(new TrainingClip(
                    "clip-" + i, Path.of("clip-" + i), "0".repeat(64), new int[] {3, 4, 5}, 30_000 + i * 20_011));
        }
        return clips;
    }

    /** Goes on from the last checkpoint, or begins. */
    TrainingResult go(TrainingConfig config) throws IOException {
        CheckpointStore store = new CheckpointStore(run, config.keepCheckpoints());
        store.clean();
        TrainerState start = TrainerState.START;
        if (store.last().isPresent()) {
            start = CheckpointStore.state(store.last().get());
            trainee.restore(store.last().get());
        }
        try (MetricsLog metrics = MetricsLog.continueAfter(run.metrics(), start.step());
                RunLog log = RunLog.append(run.log())) {
            return new FineTuner(
                            config,
                            new BatchLoader(config, clips(17)),
                            new Evaluator(clips(3), 2),
                            trainee,
                            store,
                            metrics,
                            log,
                            new StopRequest(run.stopRequest()),
                            DeviceUse::ofHost)
                    .run(start, context());
        }
    }

    private JobContext context() {
        return new JobContext() {
            @Override
            public void report(Progress progress) {}

            @Override
            public void warn(String message) {}

            @Override
            public void metric(Object metric) {
                told.add((Record) metric);
            }

            @Override
            public void checkCancelled() {}

            @Override
            public boolean stopRequested() {
                return told.stream().filter(StepMetrics.class::isInstance).count() >= stopAfter;
            }
        };
    }

    /** The lines of metrics.jsonl without what depends on the clock and the machine. */
    List<String> metrics() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(run.metrics(), StandardCharsets.UTF_8)) {
            ObjectNode node = (ObjectNode) JsonFile.MAPPER.readTree(line);
            node.remove(List.of(
                    "stepSeconds",
                    "tokensPerSecond",
                    "memoryBytes",
                    "loaderSeconds",
                    "time",
                    "usedBytes",
                    "totalBytes",
                    "utilisationPercent"));
            lines.add(node.toString());
        }
        return lines;
    }
}
