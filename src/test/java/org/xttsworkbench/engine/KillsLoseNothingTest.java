package org.xttsworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.DatasetCheckService;
import org.xttsworkbench.service.DatasetService;
import org.xttsworkbench.service.DatasetService.ListedClip;
import org.xttsworkbench.service.ExportService;
import org.xttsworkbench.service.ReviewSession;
import org.xttsworkbench.service.TinyProject;
import org.xttsworkbench.service.TrainService;
import org.xttsworkbench.storage.JsonFile;

/**
 * Dataset, review and export, each in the middle of its work when the engine is killed, or the window is: nothing that
 * was there is lost, nothing is half-written, and done again it gives what it would have given. Training has such tests
 * in {@link EngineProcessTest}, the log of edits in {@code EditLogTest}.
 */
@DisabledOnOs(OS.WINDOWS)
class KillsLoseNothingTest {
    private static final int KILLS = Integer.getInteger("xtts.kills", 3);
    private static final int STEPS = 3;

    @TempDir
    static Path folder;

    private static TinyProject undisturbed;

    private final EngineClient client = EngineFixture.client(folder.resolve("logs"));

    /** Who is killed. */
    enum Victim {
        ENGINE,
        WINDOW
    }

    @BeforeAll
    static void makeProject() throws IOException {
        undisturbed = TinyProject.in(folder);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @EnumSource
    void doneAgainAStepGivesWhatItWouldHaveGiven(Victim victim) throws Exception {
        Path root = folder.resolve("voice-" + victim);
        ProjectLayout layout = new ProjectLayout(root);
        EngineRequest.CreateDataset dataset = EngineFixture.dataset(folder, root);
        int rounds = Math.max(1, KILLS / STEPS);
        for (int round = 0; round < rounds; round++) {
            killDuring(victim, dataset, 2 + 5 * round);
        }
        EngineFixture.result(client.submit(dataset));
        assertThat(cuts(root)).isEqualTo(cuts(undisturbed.root()));

        int clips = cuts(root).size();
        for (int round = 0; round < rounds; round++) {
            splitTheLongest(root);
            byte[] edits = Files.readAllBytes(layout.edits());
            killDuring(victim, new EngineRequest.UpdateReview(root), 1);
            assertThat(layout.edits()).hasBinaryContent(edits);
        }
        EngineFixture.result(client.submit(new EngineRequest.UpdateReview(root)));
        DatasetCheckService.Result check = EngineFixture.result(
                client.submit(new EngineRequest.CheckDataset(DatasetCheckService.Request.of(root))));
        assertThat(check.findings()).isEmpty();
        assertThat(check.clips()).isEqualTo(clips + rounds);

        train(root);
        ExportService.Request wanted =
                new ExportService.Request(root, Optional.of("one"), "last", layout.export("one"), false);
        for (int round = 0; round < rounds; round++) {
            killDuring(victim, new EngineRequest.Export(wanted), 1 + 7 * round);
            assertThat(layout.export("one").resolve("model.pth")).doesNotExist();
        }
        assertThat(EngineFixture.result(client.submit(new EngineRequest.Export(wanted)))
                        .verified())
                .isTrue();
        try (Stream<Path> exports = Files.list(layout.exports())) {
            assertThat(exports).as("nothing of what was killed stays").containsExactly(layout.export("one"));
        }
    }

    /** What was cut, without what differs between two datasets of the same recordings. */
    private static List<String> cuts(Path root) throws IOException {
        return new DatasetService(root)
                .list().clips().stream().map(KillsLoseNothingTest::cut).toList();
    }

    private static String cut(ListedClip clip) {
        assertThat(Path.of(clip.file())).isRegularFile();
        return clip.source() + " " + clip.startSeconds() + " " + clip.endSeconds() + " " + clip.text();
    }

    private static void splitTheLongest(Path root) throws IOException {
        ReviewSession session = ReviewSession.open(root).orElseThrow();
        List<ReviewedClip> clips = session.clips().stream()
                .sorted((a, b) -> Double.compare(b.clip().seconds(), a.clip().seconds()))
                .toList();
        ReviewedClip longest = clips.get(0);
        session.perform(session.split(
                longest, (longest.clip().startSample() + longest.clip().endSample()) / 2));
        session.perform(EditEntry.Step.of(new Edit.Accept(clips.get(1).clip().id(), true)));
        session.flush();
    }

    private static void train(Path root) throws IOException {
        new TrainService(new TrainService.Request(
                        root,
                        Optional.of(undisturbed.base()),
                        Optional.of("one"),
                        Optional.empty(),
                        Map.of("maxSteps", 1, "batchSize", 1),
                        "cpu",
                        1))
                .run(JobContext.silent());
    }

    /** Kills when the engine has told so often how far it is, and asserts that the work had not ended. */
    private void killDuring(Victim victim, EngineRequest<?> request, int times) throws Exception {
        if (victim == Victim.ENGINE) {
            killEngineDuring(request, times);
        } else {
            killWindowDuring(request, times);
        }
    }

    private void killEngineDuring(EngineRequest<?> request, int times) throws Exception {
        CountDownLatch told = new CountDownLatch(times);
        EngineTask<?> task = client.submit(request, new EngineListener() {
            @Override
            public void progress(Progress progress) {
                told.countDown();
            }
        });
        assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        EngineFixture.killEngine();
        Outcome<?> outcome = EngineFixture.outcome(task);
        EngineFixture.assertToldInWords(outcome);
    }

    /** What a killed window is to the engine: both pipes break, without a word. */
    private void killWindowDuring(EngineRequest<?> request, int times) throws Exception {
        Process engine = EngineCommandLine.ofThisProgram(EngineFixture.MEMORY).start(folder.resolve("windowless.log"));
        try (BufferedReader events = engine.inputReader()) {
            try (var messages = engine.getOutputStream()) {
                messages.write((JsonFile.MAPPER.writeValueAsString(new EngineMessage.Ask(1, request)) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
                messages.flush();
                for (int told = 0; told < times; ) {
                    EngineEvent event = JsonFile.MAPPER.readValue(events.readLine(), EngineEvent.class);
                    assertThat(event).isNotInstanceOf(EngineEvent.Result.class);
                    told += event instanceof EngineEvent.Progressed ? 1 : 0;
                }
            }
        }
        assertThat(engine.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
