package org.xttsworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.RunLayout;
import org.xttsworkbench.service.TinyProject;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.storage.Sha256;

/** Training as a process of its own: signals, kills, and what is printed. */
@DisabledOnOs(OS.WINDOWS)
class TrainCommandTest {
    private static final int STEPS = 40;
    private static final int KILLS = Integer.getInteger("xtts.kills", 3);

    @TempDir
    static Path folder;

    private static TinyProject project;
    private static String wholeWeights = "";
    private static List<String> wholeMetrics = List.of();

    @BeforeAll
    static void trainWithoutInterruption() throws IOException, InterruptedException {
        project = TinyProject.in(folder);
        ProgramRun whole = ProgramRun.of(folder, begin("whole"));
        assertThat(whole.exitCode()).as(whole.err()).isZero();
        wholeWeights = weights("whole");
        wholeMetrics = metrics("whole");
    }

    private static String[] begin(String run) {
        return new String[] {
            "--json",
            "train",
            "--project",
            project.root().toString(),
            "--base",
            project.base().toString(),
            "--run",
            run,
            "--max-steps",
            Integer.toString(STEPS),
            "--epochs",
            "100",
            "--learning-rate",
            "1e-3",
            "--batch-size",
            "2",
            "--save-every-steps",
            "3"
        };
    }

    private static String[] resume(String run) {
        return new String[] {"--json", "train", "--project", project.root().toString(), "--resume", run};
    }

    private static RunLayout layout(String run) {
        return new ProjectLayout(project.root()).run(run);
    }

    private static String weights(String run) throws IOException {
        Path last = layout(run).checkpoint(STEPS);
        return Sha256.of(last.resolve("gpt.safetensors")) + Sha256.of(last.resolve("optimizer.safetensors"));
    }

    /** Steps, losses and norms; times and memory differ from run to run. */
    private static List<String> metrics(String run) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(layout(run).metrics())) {
            JsonNode node = JsonFile.MAPPER.readTree(line);
            lines.add(node.path("step") + " " + node.path("loss") + " " + node.path("gradientNorm") + " "
                    + node.path("evalLoss"));
        }
        return lines;
    }

    private static JsonNode lastLine(String out) throws IOException {
        String[] lines = out.strip().split("\n", -1);
        return JsonFile.MAPPER.readTree(lines[lines.length - 1]);
    }

    private static Process start(String[] arguments, Path out) throws IOException {
        return ProgramRun.start(folder, out, folder.resolve("err.txt"), arguments);
    }

    private static void awaitSteps(Path out, int steps, Process process) throws IOException, InterruptedException {
        while (process.isAlive()
                && Files.readString(out)
                                .lines()
                                .filter(l -> l.contains("\"metric\""))
                                .count()
                        < steps) {
            Thread.sleep(5);
        }
    }

    @Test
    void everyStepIsOneEventWithTheContractsFields() throws IOException, InterruptedException {
        ProgramRun run = ProgramRun.of(folder, begin("events"));
        List<JsonNode> metrics = new ArrayList<>();
        for (String line : run.out().strip().split("\n", -1)) {
            JsonNode node = JsonFile.MAPPER.readTree(line);
            if (node.path("event").asText().equals("metric") && node.has("gradientNorm")) {
                metrics.add(node);
            }
        }
        assertThat(metrics).hasSize(STEPS);
        for (int i = 0; i < STEPS; i++) {
            JsonNode metric = metrics.get(i);
            assertThat(metric.path("step").asInt()).isEqualTo(i + 1);
            for (String name : List.of("epoch", "loss", "lossTextCe", "lossMelCe", "learningRate", "gradientNorm")) {
                assertThat(metric.path(name).isNumber()).as(name).isTrue();
            }
        }
        JsonNode result = lastLine(run.out()).path("result");
        assertThat(result.path("stopReason").asText()).isEqualTo("COMPLETED");
        assertThat(result.path("steps").asInt()).isEqualTo(STEPS);
    }

    @Test
    void theFirstSignalFinishesTheStepSavesAndEndsWithZero() throws IOException, InterruptedException {
        Path out = folder.resolve("stopped.txt");
        Process process = start(begin("stopped"), out);
        awaitSteps(out, 4, process);
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        JsonNode result = lastLine(Files.readString(out)).path("result");
        assertThat(result.path("stopReason").asText()).isEqualTo("STOPPED");
        assertThat(layout("stopped").checkpoint(result.path("steps").asInt())).isDirectory();

        ProgramRun rest = ProgramRun.of(folder, resume("stopped"));
        assertThat(rest.exitCode()).as(rest.err()).isZero();
        assertThat(weights("stopped")).isEqualTo(wholeWeights);
        assertThat(metrics("stopped")).isEqualTo(wholeMetrics);
    }

    @Test
    void aRunKilledAtAnyMomentGoesOnToTheSameBits() throws IOException, InterruptedException {
        Random random = new Random(17);
        for (int kill = 0; kill < KILLS; kill++) {
            String run = "killed-" + kill;
            Path out = folder.resolve(run + ".txt");
            Process process = start(begin(run), out);
            awaitSteps(out, random.nextInt(1, STEPS - 2), process);
            Thread.sleep(random.nextInt(60));
            process.destroyForcibly().waitFor();
            ProgramRun rest =
                    ProgramRun.of(folder, layout(run).checkpointFolders().isEmpty() ? begin(run) : resume(run));
            assertThat(rest.exitCode()).as(rest.err()).isZero();
            assertThat(weights(run)).as(run).isEqualTo(wholeWeights);
            assertThat(metrics(run)).as(run).isEqualTo(wholeMetrics);
        }
    }

    @Test
    void anotherProcessSeesAndStopsARun() throws IOException, InterruptedException {
        Path out = folder.resolve("watched.txt");
        Process process = start(begin("watched"), out);
        awaitSteps(out, 2, process);
        String root = project.root().toString();
        ProgramRun busy = ProgramRun.of(folder, resume("watched"));
        ProgramRun stop = ProgramRun.of(folder, "--json", "train", "stop", "--project", root, "--run", "watched");
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(stop.exitCode()).isZero();
        if (busy.exitCode() != 0) {
            assertThat(lastLine(busy.out()).path("failure").path("reason").asText())
                    .isEqualTo("BUSY");
        }
        ProgramRun status = ProgramRun.of(folder, "--json", "train", "status", "--project", root, "--run", "watched");
        assertThat(lastLine(status.out()).path("result").path("state").asText()).isIn("STOPPED", "COMPLETED");
    }
}
