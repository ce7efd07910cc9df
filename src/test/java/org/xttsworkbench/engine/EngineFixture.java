package org.xttsworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.Outcome;

/** What tests with a real engine share. */
final class EngineFixture {
    static final long MEMORY = 4L << 30;

    private EngineFixture() {}

    static EngineClient client(Path logs) {
        return new EngineClient(EngineCommandLine.ofThisProgram(MEMORY), logs, EngineClient.Limits.DEFAULT);
    }

    /** The dataset of the demo's recordings, whose folder a {@code TinyProject} made in {@code folder}. */
    static EngineRequest.CreateDataset dataset(Path folder, Path root) {
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

    static <R> Outcome<R> outcome(EngineTask<R> task) throws Exception {
        return task.outcome().get(120, TimeUnit.SECONDS);
    }

    static <R> R result(EngineTask<R> task) throws Exception {
        Outcome<R> outcome = outcome(task);
        assertThat(outcome)
                .as(outcome instanceof Outcome.Failed<R> f ? f.failure().getMessage() : "")
                .isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<R>) outcome).result();
    }

    /** As the out-of-memory killer does it. */
    static void killEngine() {
        List<ProcessHandle> engines = ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .toList();
        assertThat(engines).isNotEmpty();
        engines.forEach(ProcessHandle::destroyForcibly);
    }

    static void assertToldInWords(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        var failure = ((Outcome.Failed<?>) outcome).failure();
        assertThat(failure.reason()).isEqualTo(FailureReason.ENGINE_ENDED);
        assertThat(failure.getMessage()).contains("ended unexpectedly", "killed from outside");
        assertThat(failure.hint()).contains("starts again by itself");
    }
}
