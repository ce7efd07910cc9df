package org.xttsworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.service.DatasetService;
import org.xttsworkbench.service.TrainStatusService;

/** The client against stand-ins for the engine that misbehave in one way each. */
@DisabledOnOs(OS.WINDOWS)
class EngineClientTest {
    private static final String READY = "echo '{\"event\":\"ready\",\"protocol\":1,\"pid\":1}'; ";
    private static final EngineRequest<DatasetService.Listing> LIST = new EngineRequest.ListDataset(Path.of("."));

    @TempDir
    Path folder;

    private EngineClient client;

    @AfterEach
    void close() {
        client.kill();
        client.close();
    }

    private EngineClient client(String script, EngineClient.Limits limits) {
        client = new EngineClient(new EngineCommandLine(List.of("sh", "-c", script), Map.of()), folder, limits);
        return client;
    }

    private static <R> Outcome<R> outcome(EngineTask<R> task)
            throws InterruptedException, ExecutionException, TimeoutException {
        return task.outcome().get(30, TimeUnit.SECONDS);
    }

    private static <R> FailureException failure(EngineTask<R> task)
            throws InterruptedException, ExecutionException, TimeoutException {
        Outcome<R> outcome = outcome(task);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return ((Outcome.Failed<R>) outcome).failure();
    }

    private void await(EngineState state) throws InterruptedException {
        for (int i = 0; i < 300 && client.status().state() != state; i++) {
            Thread.sleep(20);
        }
        assertThat(client.status().state()).isEqualTo(state);
    }

    @Test
    void anEngineThatIsKilledIsToldInWordsWithItsLastLines() throws Exception {
        client(READY + "read line; echo 'Reading the model' >&2; kill -9 $$", EngineClient.Limits.DEFAULT);
        FailureException failure = failure(client.submit(LIST));
        assertThat(failure.reason()).isEqualTo(FailureReason.ENGINE_ENDED);
        assertThat(failure.getMessage()).contains("ended unexpectedly", "killed from outside", "137");
        EngineEnd end = client.status().end().orElseThrow();
        assertThat(end.exitCode()).isEqualTo(137);
        assertThat(end.lastLines()).contains("Reading the model");
    }

    @Test
    void theNextRequestStartsItAgain() throws Exception {
        Path mark = folder.resolve("mark");
        client(
                READY + "read line; if [ ! -e " + mark + " ]; then touch " + mark + "; exit 134; fi; "
                        + "echo '{\"event\":\"result\",\"id\":2,\"result\":{\"clips\":[]}}'; read line",
                EngineClient.Limits.DEFAULT);
        assertThat(failure(client.submit(LIST)).getMessage()).contains("A library gave up");
        await(EngineState.ENDED);
        assertThat(outcome(client.submit(LIST))).isEqualTo(new Outcome.Done<>(new DatasetService.Listing(List.of())));
        assertThat(client.status()).isEqualTo(new EngineStatus(EngineState.READY, Optional.empty()));
    }

    @Test
    void aSlowStartIsWaitedForAndATooSlowOneEnded() throws Exception {
        String answer = "read line; echo '{\"event\":\"result\",\"id\":1,\"result\":{\"clips\":[]}}'; read line";
        client("sleep 1; " + READY + answer, EngineClient.Limits.DEFAULT);
        EngineTask<DatasetService.Listing> task = client.submit(LIST);
        await(EngineState.STARTING);
        assertThat(outcome(task)).isInstanceOf(Outcome.Done.class);
        close();

        client("sleep 20", new EngineClient.Limits(1000, 20_000));
        assertThat(failure(client.submit(LIST)).getMessage()).contains("did not answer within 1 s");
    }

    @Test
    void aProgramThatIsNotThereIsToldInWords() throws Exception {
        client = new EngineClient(
                new EngineCommandLine(List.of("/does/not/exist"), Map.of()), folder, EngineClient.Limits.DEFAULT);
        assertThat(failure(client.submit(LIST)).getMessage()).contains("could not be started");
    }

    @Test
    void garbageBetweenEventsIsPassedOver() throws Exception {
        client(
                "echo hello; " + READY + "read line; echo '{\"event\":\"unknown\"}'; echo '{'; echo; "
                        + "echo '{\"event\":\"result\",\"id\":1,\"result\":{\"clips\":[]}}'; read line",
                EngineClient.Limits.DEFAULT);
        assertThat(outcome(client.submit(LIST))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anAnswerOfAnotherShapeFailsInsteadOfHanging() throws Exception {
        client(
                READY + "read line; echo '{\"event\":\"result\",\"id\":1,\"result\":{\"run\":[]}}'; read line",
                EngineClient.Limits.DEFAULT);
        EngineTask<TrainStatusService.Result> task = client.submit(
                new EngineRequest.TrainStatus(new TrainStatusService.Request(Path.of("."), Optional.empty())));
        assertThat(failure(task).reason()).isEqualTo(FailureReason.INTERNAL);
    }

    @Test
    void anEngineThatFallsSilentIsNoticedAndCanBeEnded() throws Exception {
        client(READY + "read line; exec sleep 60", new EngineClient.Limits(10_000, 500));
        EngineTask<DatasetService.Listing> task = client.submit(LIST);
        await(EngineState.NOT_ANSWERING);
        client.kill();
        assertThat(failure(task).reason()).isEqualTo(FailureReason.ENGINE_ENDED);
    }

    @Test
    void oldLogsAreCleanedUp() throws IOException, InterruptedException {
        client("true", EngineClient.Limits.DEFAULT);
        EngineLogs logs = new EngineLogs(folder);
        for (int i = 0; i < 14; i++) {
            Files.exists(logs.begin());
            Thread.sleep(2);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.count()).isEqualTo(10);
        }
    }
}
