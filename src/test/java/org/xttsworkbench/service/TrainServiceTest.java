package org.xttsworkbench.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.export.ModelExporter.ExportedFile;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.ForwardingContext;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.RunLayout;
import org.xttsworkbench.storage.Sha256;
import org.xttsworkbench.training.StepMetrics;
import org.xttsworkbench.training.StopReason;

/** Training, going on, evaluating and exporting with a real tiny model. */
class TrainServiceTest {
    private static final Map<String, Object> TEN_STEPS =
            Map.of("maxSteps", 10, "epochs", 100, "learningRate", 1e-3, "saveEverySteps", 4);

    @TempDir
    static Path folder;

    private static TinyProject project;

    @BeforeAll
    static void make() throws IOException {
        project = TinyProject.in(folder);
    }

    private static RunLayout run(String name) {
        return new ProjectLayout(project.root()).run(name);
    }

    private static String weights(TrainService.Result result) throws IOException {
        Path last = Path.of(String.valueOf(result.lastCheckpoint()));
        return Sha256.of(last.resolve("gpt.safetensors")) + Sha256.of(last.resolve("optimizer.safetensors"));
    }

    /** Asks for a stop after a step. */
    private static final class StoppingAfter implements ForwardingContext {
        private final int step;
        private int seen;

        StoppingAfter(int step) {
            this.step = step;
        }

        @Override
        public JobContext context() {
            return JobContext.silent();
        }

        @Override
        public void metric(Object metric) {
            if (metric instanceof StepMetrics m) {
                seen = m.step();
            }
        }

        @Override
        public boolean stopRequested() {
            return seen >= step;
        }
    }

    @Test
    void aStoppedRunGoesOnToTheSameBits() throws IOException {
        TrainService.Result whole = new TrainService(project.begin("whole", TEN_STEPS)).run(JobContext.silent());
        assertThat(whole.stopReason()).isEqualTo(StopReason.COMPLETED);
        assertThat(whole.steps()).isEqualTo(10);

        TrainService.Result first = new TrainService(project.begin("parts", TEN_STEPS)).run(new StoppingAfter(3));
        assertThat(first.stopReason()).isEqualTo(StopReason.STOPPED);
        assertThat(first.steps()).isEqualTo(3);
        TrainService.Result second = new TrainService(project.resume("parts", Map.of())).run(JobContext.silent());

        assertThat(second.steps()).isEqualTo(10);
        assertThat(second.trainLoss()).isEqualTo(whole.trainLoss());
        assertThat(second.evalLoss()).isEqualTo(whole.evalLoss());
        assertThat(weights(second)).isEqualTo(weights(whole));

        TrainService.Result again = new TrainService(project.resume("parts", Map.of())).run(JobContext.silent());
        assertThat(again).isEqualTo(second);
        TrainService.Result longer =
                new TrainService(project.resume("parts", Map.of("maxSteps", 12))).run(JobContext.silent());
        assertThat(longer.steps()).isEqualTo(12);
    }

    /** Asks for a stop while clips are prepared. */
    private static final class StoppingEarly implements ForwardingContext {
        private double prepared;

        @Override
        public JobContext context() {
            return JobContext.silent();
        }

        @Override
        public void report(Progress progress) {
            if (progress.stage().equals("Preparing clips")) {
                prepared = Math.max(prepared, progress.done());
            }
        }

        @Override
        public boolean stopRequested() {
            return prepared >= 1;
        }
    }

    @Test
    void aStopWhileClipsArePreparedIsHeardAtOnceAndLosesNothing() throws IOException {
        StoppingEarly early = new StoppingEarly();
        TrainService.Result none = new TrainService(project.begin("early", TEN_STEPS)).run(early);
        assertThat(none.stopReason()).isEqualTo(StopReason.STOPPED);
        assertThat(none.steps()).isZero();
        assertThat(none.lastCheckpoint()).isNull();
        assertThat(early.prepared).isEqualTo(1);
        TrainService.Result three = new TrainService(project.resume("early", Map.of())).run(new StoppingAfter(3));
        assertThat(three.steps()).isEqualTo(3);

        TrainService.Result still = new TrainService(project.resume("early", Map.of())).run(new StoppingEarly());
        assertThat(still.stopReason()).isEqualTo(StopReason.STOPPED);
        assertThat(still.steps()).isEqualTo(3);
        assertThat(still.lastCheckpoint()).isEqualTo(three.lastCheckpoint());
        TrainService.Result end = new TrainService(project.resume("early", Map.of())).run(JobContext.silent());
        assertThat(end.stopReason()).isEqualTo(StopReason.COMPLETED);
        assertThat(end.steps()).isEqualTo(10);
    }

    @Test
    void theEstimateOfMemoryWritesNothing() throws IOException {
        TrainService.Estimate two = new TrainService(project.begin("estimate", Map.of("batchSize", 2))).estimate();
        TrainService.Estimate four = new TrainService(project.begin("estimate", Map.of("batchSize", 4))).estimate();
        assertThat(two.longestSeconds()).isBetween(1.0, 11.0);
        assertThat(four.clipBytes()).isBetween(2 * two.clipBytes() - 2, 2 * two.clipBytes() + 2);
        assertThat(two.totalBytes()).isEqualTo(two.weightBytes() + two.momentBytes() + two.clipBytes());
        assertThat(run("estimate").root()).doesNotExist();
    }

    @Test
    void evaluatesAndExportsWhatWasTrained() throws IOException {
        TrainService.Result trained = new TrainService(project.begin("exported", TEN_STEPS)).run(JobContext.silent());
        EvaluateService.Result losses = new EvaluateService(new EvaluateService.Request(
                        Path.of(String.valueOf(trained.lastCheckpoint())),
                        project.root().resolve("dataset"),
                        "cpu",
                        0))
                .run(JobContext.silent());
        assertThat(losses.loss()).isEqualTo(trained.evalLoss());

        Path out = folder.resolve("out");
        ExportService.Result exported = new ExportService(
                        new ExportService.Request(project.root(), Optional.of("exported"), "last", out, false))
                .run(JobContext.silent());
        assertThat(exported.verified()).isTrue();
        assertThat(exported.files())
                .extracting(ExportedFile::name)
                .containsExactlyInAnyOrder(
                        "model.pth", "config.json", "vocab.json", "dvae.pth", "mel_stats.pth", "speakers_xtts.pth");
        for (ExportedFile file : exported.files()) {
            assertThat(Sha256.of(out.resolve(file.name()))).isEqualTo(file.sha256());
        }
        EvaluateService.Result ofExport = new EvaluateService(
                        new EvaluateService.Request(out, project.root().resolve("dataset"), "cpu", 0))
                .run(JobContext.silent());
        assertThat(ofExport).isEqualTo(losses);
        assertThatThrownBy(() -> new ExportService(
                                new ExportService.Request(project.root(), Optional.of("exported"), "last", out, false))
                        .run(JobContext.silent()))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("there already");
    }

    @Test
    void halfOfAnExportIsHalfTheSize() throws IOException {
        new TrainService(project.begin("half", Map.of("maxSteps", 1))).run(JobContext.silent());
        Path whole = folder.resolve("whole-out");
        Path half = folder.resolve("half-out");
        for (Path out : List.of(whole, half)) {
            new ExportService(new ExportService.Request(
                            project.root(), Optional.of("half"), "best", out, out.equals(half)))
                    .run(JobContext.silent());
        }
        assertThat((double) Files.size(half.resolve("model.pth")) / Files.size(whole.resolve("model.pth")))
                .isBetween(0.45, 0.62);
        InspectService.Result held = InspectService.run(List.of(half.resolve("model.pth")), JobContext.silent());
        assertThat(held.files().get(0).tensors())
                .extracting(InspectService.TensorSummary::dtype)
                .containsOnly("float16", "int64");
    }

    @Test
    void everyClipThatCannotBeUsedIsListed() throws IOException {
        TinyProject other = TinyProject.in(folder.resolve("other"));
        Path table = other.root().resolve("dataset/metadata_train.csv");
        List<String> lines = Files.readAllLines(table, StandardCharsets.UTF_8);
        String wav = lines.get(1).substring(0, lines.get(1).indexOf('|'));
        Files.writeString(
                table,
                "wavs/gone.wav|Nobody is here.|demo\n" + wav + "|A ☃ in the text.|demo\n" + wav + "|"
                        + "word ".repeat(120) + "|demo\n",
                StandardOpenOption.APPEND);
        TrainService.Result result = new TrainService(other.begin("a", Map.of("maxSteps", 1))).run(JobContext.silent());
        assertThat(result.leftOut()).isEqualTo(3);
        assertThat(new ProjectLayout(other.root()).run("a").leftOut())
                .content()
                .contains("gone.wav", "does not exist", "does not know", "more than 200");

        Files.writeString(table, "audio_file|text|speaker_name\nwavs/gone.wav|Nobody.|demo\n");
        assertThatThrownBy(() -> new TrainService(other.begin("b", Map.of("maxSteps", 1))).run(JobContext.silent()))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("No clip of the dataset can be trained on")
                .hasMessageContaining("gone.wav");
        assertThat(new ProjectLayout(other.root()).run("b").leftOut()).exists();
        assertThatThrownBy(() -> new TrainService(other.resume("a", Map.of("maxSteps", 2))).run(JobContext.silent()))
                .isInstanceOf(FailureException.class);
    }

    /** The window brings edits to the disk a few seconds after they were made, also when training begins just then. */
    @Test
    void anUpdateOfTheReviewIsWaitedFor() throws Exception {
        Path file = project.root().resolve("dataset/.lock");
        CompletableFuture<TrainService.Result> trained;
        try (FileChannel update = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(update.tryLock()).isNotNull();
            trained = CompletableFuture.supplyAsync(() -> {
                try {
                    return new TrainService(project.begin("waits", Map.of("maxSteps", 1))).run(JobContext.silent());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Thread.sleep(300);
            assertThat(trained).isNotDone();
        }
        assertThat(trained.get(60, TimeUnit.SECONDS).steps()).isEqualTo(1);
    }

    @Test
    void wrongRequestsAreRefusedBeforeAnythingIsTouched() throws IOException {
        assertThatThrownBy(() -> new TrainService(project.resume("never", Map.of())).run(JobContext.silent()))
                .hasMessageContaining("never");
        new TrainService(project.begin("taken", Map.of("maxSteps", 1))).run(JobContext.silent());
        assertThatThrownBy(() -> new TrainService(project.begin("taken", Map.of())).run(JobContext.silent()))
                .hasMessageContaining("--resume taken");
        assertThatThrownBy(() -> new TrainService(project.resume("taken", Map.of("seed", 9))).run(JobContext.silent()))
                .hasMessageContaining("seed");
        TrainService.Request noModel = new TrainService.Request(
                project.root(), Optional.of(project.root()), Optional.of("x"), Optional.empty(), Map.of(), "cpu", 0);
        assertThatThrownBy(() -> new TrainService(noModel).run(JobContext.silent()))
                .hasMessageContaining("lacks model.pth");
        assertThat(run("x").root()).doesNotExist();
    }
}
