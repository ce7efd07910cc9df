package org.xttsworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.RunLayout;
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
    private static final int STEPS = 16;
    /** More than are ever made here: on no machine may such a run be over before it is killed or stopped. */
    private static final int ENDLESS = 1_000_000;

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
        client = EngineFixture.client(folder.resolve("logs"));
    }

    @AfterEach
    void close() {
        client.close();
    }

    private static EngineRequest.Train train(String run, int steps) {
        return new EngineRequest.Train(new TrainService.Request(
                project.root(),
                Optional.of(project.base()),
                Optional.of(run),
                Optional.empty(),
                Map.of("epochs", ENDLESS, "maxSteps", steps, "batchSize", 1, "learningRate", 1e-3, "saveEverySteps", 3),
                "cpu",
                1));
    }

    private static EngineRequest.Train resume(String run, Map<String, Object> changes) {
        return new EngineRequest.Train(new TrainService.Request(
                project.root(), Optional.empty(), Optional.empty(), Optional.of(run), changes, "cpu", 1));
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
    void anEngineKilledWhileTrainingGoesOnFromItsCheckpoint() throws Exception {
        Steps some = new Steps(6);
        EngineTask<TrainService.Result> task = client.submit(train("killed", ENDLESS), some);
        some.await();
        EngineFixture.killEngine();
        EngineFixture.assertToldInWords(EngineFixture.outcome(task));
        assertThat(client.status().end().orElseThrow().lastLines()).anyMatch(line -> line.contains("Saved step-"));

        RunLayout run = new ProjectLayout(project.root()).run("killed");
        int end = steps(run).size() + 4;
        TrainService.Result rest = EngineFixture.result(client.submit(resume("killed", Map.of("maxSteps", end))));
        assertThat(rest.stopReason()).isEqualTo(StopReason.COMPLETED);
        assertThat(steps(run)).isEqualTo(IntStream.rangeClosed(1, end).boxed().toList());
    }

    @Test
    void stopSavesAndSoundIsHeardMeanwhile() throws Exception {
        Steps some = new Steps(3);
        EngineTask<TrainService.Result> task = client.submit(train("stopped", ENDLESS), some);
        some.await();
        Path recording = folder.resolve("given/harbour.flac");
        SoundService.PcmSound sound = EngineFixture.result(
                client.submit(new EngineRequest.Pcm(new SoundService.PcmRequest(recording, 2.0, Optional.of(2.5)))));
        assertThat(sound.samples()).hasSize(2 * sound.sampleRate() / 2);
        assertThat(task.outcome()).isNotDone();
        task.stop();
        TrainService.Result stopped = EngineFixture.result(task);
        assertThat(stopped.stopReason()).isEqualTo(StopReason.STOPPED);
        assertThat(Path.of(String.valueOf(stopped.lastCheckpoint()))).isDirectory();
    }

    /** Before anything has begun: the run is there all the same, and goes on with the settings it was begun with. */
    @Test
    void aTrainingStoppedBeforeItBeganGoesOnLater() throws Exception {
        EngineTask<TrainService.Result> task = client.submit(train("early", STEPS));
        task.stop();
        TrainService.Result stopped = EngineFixture.result(task);
        assertThat(stopped.stopReason()).isEqualTo(StopReason.STOPPED);
        assertThat(stopped.steps()).isZero();
        TrainService.Result rest = EngineFixture.result(client.submit(resume("early", Map.of())));
        assertThat(rest.stopReason()).isEqualTo(StopReason.COMPLETED);
        assertThat(rest.steps()).isEqualTo(STEPS);
    }

    @Test
    void cancelledWorkEndsAsCancelled() throws Exception {
        EngineTask<DatasetReport> task = client.submit(EngineFixture.dataset(folder, folder.resolve("cancelled")));
        task.cancel();
        assertThat(EngineFixture.outcome(task)).isInstanceOf(Outcome.Cancelled.class);
        Steps some = new Steps(3);
        EngineTask<TrainService.Result> training = client.submit(train("cancelled", ENDLESS), some);
        some.await();
        training.cancel();
        assertThat(EngineFixture.outcome(training)).isInstanceOf(Outcome.Cancelled.class);
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

    /** "Keep training in the background": the wish is sent even when the window closes right after it. */
    @Test
    void aRunKeptInTheBackgroundGoesOnWhenTheWindowCloses() throws Exception {
        Steps some = new Steps(2);
        EngineTask<TrainService.Result> task = client.submit(train("background", STEPS), some);
        some.await();
        List<ProcessHandle> engines = ProcessHandle.current().descendants().toList();
        task.keepRunning(true);
        client.close();
        for (ProcessHandle engine : engines) {
            engine.onExit().get(60, TimeUnit.SECONDS);
        }
        RunEnd end = end("background");
        assertThat(end.stopReason()).isEqualTo(StopReason.COMPLETED);
        assertThat(end.steps()).isEqualTo(STEPS);
    }

    @Test
    void aRunThatWasAskedToGoOnOutlivesItsWindow() throws Exception {
        Process engine = EngineCommandLine.ofThisProgram(EngineFixture.MEMORY).start(folder.resolve("kept.log"));
        try (var out = engine.getOutputStream();
                var in = engine.inputReader()) {
            out.write("this is no message\n".getBytes(StandardCharsets.UTF_8));
            for (EngineMessage message :
                    List.of(new EngineMessage.Ask(1, train("kept", STEPS)), new EngineMessage.KeepRunning(1, true))) {
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
