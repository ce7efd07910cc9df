package org.xttsworkbench.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.AtomicFolder;

/**
 * {@code bench dataset}: hours of recordings made into a dataset, cancelled in the middle and gone on with, each time in a
 * process of its own. Tells how its memory grows and whether anything that was finished is done again.
 */
public final class DatasetBench {
    private static final int CANCELLED = 130;
    private static final double SECONDS_PER_HOUR = 3600;

    private final Path model;
    private final int threads;
    private final JobContext context;
    private final Map<String, Double> peaks = new LinkedHashMap<>();
    private double speech;

    private DatasetBench(Path model, int threads, JobContext context) {
        this.model = model;
        this.threads = threads;
        this.context = context;
    }

    /**
     * Measures.
     *
     * @param files what is said in the recordings
     * @param hours length of the recordings in all
     * @param model folder of the recogniser
     */
    public static List<Figure> all(List<Path> files, double hours, Path model, int threads, JobContext context)
            throws IOException {
        if (files.isEmpty()) {
            throw FailureException.usage("Give the recordings to measure with.");
        }
        Path folder = Files.createTempDirectory("bench");
        try {
            return new DatasetBench(model, threads, context).measure(files, hours, folder);
        } finally {
            AtomicFolder.delete(folder);
        }
    }

    private List<Figure> measure(List<Path> files, double hours, Path folder) throws IOException {
        Path recordings = folder.resolve("recordings");
        ProjectLayout layout = new ProjectLayout(folder.resolve("project"));
        double seconds = new MixedRecordings(files, context).write(recordings, hours * SECONDS_PER_HOUR, context);

        DatasetProcess.Ended first = run(layout, recordings, (done, total, peak) -> {
            speech = total;
            at("Quarter", done >= total / 4, peak);
            at("Half", done >= total / 2, peak);
            return done >= total / 2;
        });
        if (first.exitCode() != CANCELLED) {
            throw failed("cancelled", first);
        }
        Map<Path, FileTime> finished = written(layout);

        double[] again = {0};
        DatasetProcess.Ended second = run(layout, recordings, (done, total, peak) -> {
            again[0] = total;
            at("ThreeQuarters", speech - total + done >= 0.75 * speech, peak);
            peaks.put("peakGigabytesEnd", peak);
            return false;
        });
        JsonNode result = second.last().path("result");
        if (second.exitCode() != 0 || result.isMissingNode()) {
            throw failed("resumed", second);
        }
        Map<Path, FileTime> after = written(layout);
        long redone = finished.entrySet().stream()
                .filter(file -> !file.getValue().equals(after.get(file.getKey())))
                .count();

        Map<String, Double> values = new LinkedHashMap<>();
        values.put("audioSeconds", seconds);
        values.put("speechSeconds", speech);
        values.put("secondsUntilCancelled", first.seconds());
        values.put("secondsAfterwards", second.seconds());
        values.put("realTimeFactor", (first.seconds() + second.seconds()) / seconds);
        values.putAll(peaks);
        values.put("finishedFilesBeforeCancelling", (double) finished.size());
        values.put("finishedFilesWrittenAgain", (double) redone);
        values.put("speechSecondsListenedToAfterwards", again[0]);
        values.put("clips", result.path("clips").asDouble());
        values.put("clipSeconds", result.path("seconds").asDouble());
        values.put("rejected", (double) result.path("rejected").size());
        return List.of(
                new Figure(String.format(java.util.Locale.ROOT, "%.2f hours", seconds / SECONDS_PER_HOUR), values));
    }

    private DatasetProcess.Ended run(ProjectLayout layout, Path recordings, DatasetProcess.Watcher watcher)
            throws IOException {
        return DatasetProcess.run(layout.root(), recordings, model, threads, watcher, context);
    }

    private void at(String where, boolean reached, double peak) {
        if (reached) {
            peaks.putIfAbsent("peakGigabytes" + where, peak);
        }
    }

    private static FailureException failed(String how, DatasetProcess.Ended ended) {
        return new FailureException(
                FailureReason.INTERNAL,
                "The dataset could not be " + how + ": exit code " + ended.exitCode() + ", " + ended.last(),
                "Run the command with longer recordings.");
    }

    /** Transcripts and clips that are there, with the time at which they were written. */
    private static Map<Path, FileTime> written(ProjectLayout layout) throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        for (Path folder : List.of(layout.transcripts(), layout.wavs())) {
            try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
                for (Path file : files.toList()) {
                    times.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return times;
    }
}
