package org.xttsworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.RunLayout;
import org.xttsworkbench.service.DatasetCheckService;
import org.xttsworkbench.service.SoundService;
import org.xttsworkbench.service.TinyProject;
import org.xttsworkbench.service.TrainService;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.training.RunEnd;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.training.StopReason;

/** The real engine in a process of its own: killed, left alone, cancelled, stopped, spoken to in garbage. */
@DisabledOnOs(OS.WINDOWS)
class EngineProcessTest {
    private static final long GB = 1L << 30;
    private static final int STEPS = 16;

    @TempDir
    static Path folder;

    private static TinyProject project;

    private EngineClient client;

    @BeforeAll
    static void makeProject() throws IOException {
        project = TinyProject.in(folder);
    }

    @BeforeEach
    void start() {
        client = new EngineClient(
                EngineCommandLine.ofThisProgram(4 * GB), folder.resolve("logs"), EngineClient.Limits.DEFAULT);
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static EngineRequest.Train train(String run, boolean resume) {
        return new EngineRequest.Train(new TrainService.Request(
                project.root(),
                resume ? Optional.empty() : Optional.of(project.base()),
                resume ? Optional.empty() : Optional.of(run),
                resume ? Optional.of(run) : Optional.empty(),
                resume
                        ? Map.of()
                        : Map.of(
                                "epochs", 1000,
                                "maxSteps", STEPS,
                                "batchSize", 1,
                                "learningRate", 1e-3,
                                "saveEverySteps", 3),
                "cpu",
                1));
    }

    private static EngineRequest.CreateDataset dataset(Path root) {
        Path given = folder.resolve("given");
        DatasetRequest request = new DatasetRequest(
                List.of(given.resolve("harbour.flac"), given.resolve("forest.flac")),
                List.of(given.resolve("transcripts.csv")),
                "en",
                null,
                null,
                null,
                null);
        return new EngineRequest.CreateDataset(root, request, 1);
    }

    /** Opens when so many metrics have come. */
    private static final class Steps implements EngineListener {
        private final CountDownLatch left;

        Steps(int steps) {
            this.left = new CountDownLatch(steps);
        }

        @Override
        public void metric(JsonNode metric) {
            left.countDown();
        }

        void await() throws InterruptedException {
            assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static <R> Outcome<R> outcome(EngineTask<R> task) throws Exception {
        return task.outcome().get(90, TimeUnit.SECONDS);
    }

    private static <R> R result(EngineTask<R> task) throws Exception {
        Outcome<R> outcome = outcome(task);
        assertThat(outcome)
                .as(outcome instanceof Outcome.Failed<R> f ? f.failure().getMessage() : "")
                .isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<R>) outcome).result();
    }

    /** As the out-of-memory killer does it. */
    private static void killEngine() {
        List<ProcessHandle> engines = ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .toList();
        assertThat(engines).isNotEmpty();
        engines.forEach(ProcessHandle::destroyForcibly);
    }

    private static void assertToldInWords(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        var failure = ((Outcome.Failed<?>) outcome).failure();
        assertThat(failure.reason()).isEqualTo(FailureReason.ENGINE_ENDED);
        assertThat(failure.getMessage()).contains("ended unexpectedly", "killed from outside");
        assertThat(failure.hint()).contains("starts again by itself");
    }

    private static List<Integer> steps(RunLayout run) throws IOException {
        return Files.readAllLines(run.metrics()).stream()
                .map(line -> {
                    try {
                        return JsonFile.MAPPER.readTree(line);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .filter(line -> line.has("gradientNorm"))
                .map(line -> line.path("step").asInt())
                .toList();
    }

    @Test
    void anEngineKilledInTheMiddleOfADatasetLosesNothing() throws Exception {
        assumeTrue(Integer.getInteger("xtts.fuzz", 0) > 2000, "takes minutes: runs with -Dfuzz=100000");
        Path root = folder.resolve("killed");
        CountDownLatch working = new CountDownLatch(1);
        EngineTask<DatasetReport> task = client.submit(dataset(root), new EngineListener() {
            @Override
            public void progress(Progress progress) {
                if (!progress.detail().isEmpty()) {
                    working.countDown();
                }
            }
        });
        assertThat(working.await(60, TimeUnit.SECONDS)).isTrue();
        killEngine();
        assertToldInWords(outcome(task));

        DatasetReport again = result(client.submit(dataset(root)));
        assertThat(again.clips()).isPositive();
        DatasetCheckService.Result check =
                result(client.submit(new EngineRequest.CheckDataset(DatasetCheckService.Request.of(root))));
        assertThat(check.findings()).isEmpty();
        assertThat(check.clips()).isEqualTo(again.clips());
    }

    @Test
    void anEngineKilledWhileTrainingGoesOnFromItsCheckpoint() throws Exception {
        Steps some = new Steps(6);
        EngineTask<TrainService.Result> task = client.submit(train("killed", false), some);
        some.await();
        killEngine();
        assertToldInWords(outcome(task));
        assertThat(client.status().end().orElseThrow().lastLines()).anyMatch(line -> line.contains("Saved step-"));

        TrainService.Result rest = result(client.submit(train("killed", true)));
        assertThat(rest.stopReason()).isEqualTo(StopReason.COMPLETED);
        assertThat(steps(new ProjectLayout(project.root()).run("killed")))
                .isEqualTo(IntStream.rangeClosed(1, STEPS).boxed().toList());
    }

    @Test
    void stopSavesAndSoundIsHeardMeanwhile() throws Exception {
        Steps some = new Steps(3);
        EngineTask<TrainService.Result> task = client.submit(train("stopped", false), some);
        some.await();
        Path recording = folder.resolve("given/harbour.flac");
        SoundService.PcmSound sound = result(
                client.submit(new EngineRequest.Pcm(new SoundService.PcmRequest(recording, 2.0, Optional.of(2.5)))));
        assertThat(sound.samples()).hasSize(2 * sound.sampleRate() / 2);
        assertThat(task.outcome()).isNotDone();
        task.stop();
        TrainService.Result stopped = result(task);
        assertThat(stopped.stopReason()).isEqualTo(StopReason.STOPPED);
        assertThat(Path.of(String.valueOf(stopped.lastCheckpoint()))).isDirectory();
    }

    @Test
    void cancelledWorkEndsAsCancelled() throws Exception {
        EngineTask<DatasetReport> task = client.submit(dataset(folder.resolve("cancelled")));
        task.cancel();
        assertThat(outcome(task)).isInstanceOf(Outcome.Cancelled.class);
        Steps some = new Steps(3);
        EngineTask<TrainService.Result> training = client.submit(train("cancelled", false), some);
        some.await();
        training.cancel();
        assertThat(outcome(training)).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void whenTheWindowIsKilledTheEngineFinishesItsStepSavesAndEnds() throws Exception {
        Path trains = folder.resolve("trains");
        Process window = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WindowStandIn.class.getName(),
                        project.root().toString(),
                        project.base().toString(),
                        "orphan",
                        "5000",
                        folder.resolve("orphan-logs").toString(),
                        trains.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("window.log").toFile())
                .start();
        for (int i = 0; i < 600 && !Files.exists(trains) && window.isAlive(); i++) {
            Thread.sleep(100);
        }
        assertThat(trains).exists();
        List<ProcessHandle> engines = window.descendants().toList();
        assertThat(engines).isNotEmpty();
        window.destroyForcibly().waitFor();
        for (ProcessHandle engine : engines) {
            engine.onExit().get(60, TimeUnit.SECONDS);
        }
        RunEnd end = end("orphan");
        assertThat(end.stopReason()).isEqualTo(StopReason.STOPPED);
        assertThat(end.steps()).isGreaterThanOrEqualTo(WindowStandIn.STEPS_SEEN);
    }

    @Test
    void aRunThatWasAskedToGoOnOutlivesItsWindow() throws Exception {
        Process engine = EngineCommandLine.ofThisProgram(4 * GB).start(folder.resolve("kept.log"));
        try (var out = engine.getOutputStream();
                var in = engine.inputReader()) {
            out.write("this is no message\n".getBytes(StandardCharsets.UTF_8));
            for (EngineMessage message :
                    List.of(new EngineMessage.Ask(1, train("kept", false)), new EngineMessage.KeepRunning(1, true))) {
                out.write((JsonFile.MAPPER.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
            boolean told = false;
            EngineEvent event = JsonFile.MAPPER.readValue(in.readLine(), EngineEvent.class);
            while (!(event instanceof EngineEvent.Metric)) {
                told |= event instanceof EngineEvent.Warning warning
                        && warning.message().contains("not be understood");
                event = JsonFile.MAPPER.readValue(in.readLine(), EngineEvent.class);
            }
            assertThat(told).isTrue();
        }
        assertThat(engine.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(engine.exitValue()).isZero();
        RunEnd end = end("kept");
        assertThat(end.stopReason()).isEqualTo(StopReason.COMPLETED);
        assertThat(end.steps()).isEqualTo(STEPS);
    }

    private static RunEnd end(String run) throws IOException {
        RunLayout layout = new ProjectLayout(project.root()).run(run);
        RunEnd end = RunFile.find(layout.runFile()).orElseThrow().end();
        assertThat(end).isNotNull();
        assertThat(layout.checkpoint(end.steps())).isDirectory();
        return end;
    }
}
