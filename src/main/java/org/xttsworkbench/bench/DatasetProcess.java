package org.xttsworkbench.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.xttsworkbench.device.HostReading;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.Stage;
import org.xttsworkbench.storage.JsonFile;

/** {@code dataset create} in a process of its own, watched from outside. */
final class DatasetProcess {
    private static final String LISTENING = Stage.LISTENING.words();

    /** What the process did. */
    record Ended(int exitCode, double seconds, JsonNode last) {}

    /** Told while the process listens: how many of how many seconds of speech it has heard. */
    @FunctionalInterface
    interface Watcher {
        /** @return whether the process is to be cancelled */
        boolean heard(double done, double total, double peakGigabytes);
    }

    private DatasetProcess() {}

    static Ended run(Path project, Path recordings, Path model, int threads, Watcher watcher, JobContext context)
            throws IOException {
        long start = System.nanoTime();
        Process process = BenchProcess.start(
                threads,
                List.of(),
                List.of(
                        "dataset",
                        "create",
                        "--project",
                        project.toString(),
                        recordings.toString(),
                        "--recognizer",
                        model.toString()));
        String last = "";
        boolean cancelled = false;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
                JsonNode event = JsonFile.MAPPER.readTree(line);
                if (event.has("stage")) {
                    double done = event.path("done").asDouble();
                    double total = event.path("total").asDouble();
                    String stage = event.path("stage").asText();
                    context.report(new Progress(stage, done, total));
                    // Before the first recording the stage is told without its length.
                    if (stage.equals(LISTENING) && total > 1 && !cancelled) {
                        double peak =
                                HostReading.peakResidentBytes(process.pid()).orElse(0) / 1e9;
                        cancelled = watcher.heard(done, total, peak);
                        if (cancelled) {
                            // Not Process.destroy, which also closes what is read here.
                            process.toHandle().destroy();
                        }
                    }
                }
            }
            return new Ended(process.waitFor(), (System.nanoTime() - start) / 1e9, JsonFile.MAPPER.readTree(last));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailureException(
                    FailureReason.CANCELLED, "The measurement was interrupted.", "Run the command again.", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
