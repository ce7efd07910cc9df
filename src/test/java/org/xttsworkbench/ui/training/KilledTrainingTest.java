package org.xttsworkbench.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.engine.EngineClient;
import org.xttsworkbench.engine.EngineCommandLine;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.RunFollower;
import org.xttsworkbench.service.RunHistory;
import org.xttsworkbench.service.RunState;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.service.TinyProject;
import org.xttsworkbench.service.TrainingOutlook;
import org.xttsworkbench.service.TrainingOutlookService;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.words.Texts;

/** The real engine killed while the step shows its training: nothing is lost, and the step says how to go on. */
@DisabledOnOs(OS.WINDOWS)
class KilledTrainingTest {
    /** More than are ever made here: on no machine may the run be over before it is killed or stopped. */
    private static final int STEPS = 1_000_000;

    @TempDir
    Path folder;

    private final BlockingQueue<Runnable> window = new LinkedBlockingQueue<>();

    /** Runs what was brought to the window's thread, looking again and again, until something is true. */
    private void until(TrainingViewModel model, BooleanSupplier is) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!is.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Runnable next = window.poll(100, TimeUnit.MILLISECONDS);
            if (next == null) {
                model.poll();
            } else {
                next.run();
            }
        }
    }

    @Test
    void theRunGoesOnAsIfNothingHadHappened() throws Exception {
        TinyProject project = TinyProject.in(folder);
        ProjectLayout layout = new ProjectLayout(project.root());
        try (EngineClient engine = new EngineClient(
                EngineCommandLine.ofThisProgram(4L << 30), folder.resolve("logs"), EngineClient.Limits.DEFAULT)) {
            TrainingViewModel model = new TrainingViewModel(
                    new Tasks(Runnable::run, window::add),
                    engine,
                    new Files(project.base()),
                    () -> new TrainingViewModel.Placement("cpu", 1),
                    Texts.of(TrainingStep.class));
            model.opened(layout);
            until(model, () -> model.phase().get() == Phase.SETUP);
            Map.of(
                            TrainingOption.EPOCHS, Integer.toString(STEPS),
                            TrainingOption.MAX_STEPS, Integer.toString(STEPS),
                            TrainingOption.BATCH_SIZE, "1",
                            TrainingOption.LEARNING_RATE, "1e-3",
                            TrainingOption.SAVE_EVERY, "3",
                            TrainingOption.PATIENCE, "0")
                    .forEach((option, value) -> model.setup().text(option).set(value));
            model.start();
            until(model, () -> model.run().get().lastStep() >= 5);
            ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info().command().orElse("").endsWith("java"))
                    .forEach(ProcessHandle::destroyForcibly);
            until(model, () -> model.ending().get() != null && model.summary().isPresent());

            assertThat(model.ending().get().kind()).isEqualTo(Ending.Kind.ENGINE_ENDED);
            RunWords words = new RunWords(model, Texts.of(TrainingStep.class));
            assertThat(words.strip().detail()).contains("killed from outside", "edits were not touched");
            List<WayOn> ways = WayOn.of(model.ending().get(), model.summary());
            assertThat(ways.get(0).kind()).isEqualTo(WayOn.Kind.AS_BEFORE);
            assertThat(ways.get(0).step()).isGreaterThanOrEqualTo(3);

            long killedAt = model.run().get().lastStep();
            model.resumeWith(ways.get(0).changes());
            until(model, () -> model.run().get().lastStep() > killedAt);
            model.stop();
            until(model, () -> model.phase().get() == Phase.ENDED);
            assertThat(model.ending().get().kind()).isEqualTo(Ending.Kind.STOPPED);
            until(
                    model,
                    () -> model.summary()
                            .filter(summary -> summary.state() == RunState.STOPPED)
                            .filter(summary ->
                                    summary.lastStep() == model.run().get().lastStep())
                            .isPresent());
            assertThat(model.run().get().curves().loss(LossPart.TOTAL).points())
                    .isEqualTo(model.run().get().lastStep());
        }
    }

    private record Files(Path base) implements TrainingFiles {
        @Override
        public TrainingOutlook outlook(ProjectLayout project) throws java.io.IOException {
            return new TrainingOutlookService(project, List.of(base.getParent())).look();
        }

        @Override
        public List<RunSummary> runs(ProjectLayout project) throws java.io.IOException {
            return new RunHistory(project).list();
        }

        @Override
        public Following follow(ProjectLayout project, String run) {
            return new RunFollower(project.run(run))::next;
        }
    }
}
