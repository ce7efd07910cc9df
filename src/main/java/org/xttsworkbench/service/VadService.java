package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.vad.SileroDetector;
import org.xttsworkbench.vad.SpeechActivity;
import org.xttsworkbench.vad.SpeechRegion;
import org.xttsworkbench.vad.VadOptions;
import org.xttsworkbench.vad.VoiceActivityDetector;

/** Finds speech in recordings. */
public final class VadService {

    /**
     * What to do.
     *
     * @param files recordings, at least one
     * @param options what counts as speech
     * @param probabilities whether the result holds the probability track
     * @param threads threads of the engine, 0 = all cores
     */
    public record Request(List<Path> files, VadOptions options, boolean probabilities, int threads) {}

    /** One entry per recording, in the order given. */
    public record Result(List<FileSpeech> files) {}

    /**
     * The speech of one recording.
     *
     * @param file as given
     * @param regions in order
     * @param probabilities one per 512 samples at 16 kHz; absent unless asked for
     */
    @SuppressWarnings("ArrayRecordComponent") // a long track of numbers for JSON
    public record FileSpeech(String file, List<Region> regions, float @Nullable [] probabilities) {}

    /**
     * One stretch of speech.
     *
     * @param start first sample at 16 kHz
     * @param end one past the last sample
     * @param startSeconds the same in seconds
     * @param endSeconds the same in seconds
     */
    public record Region(long start, long end, double startSeconds, double endSeconds) {
        static Region of(SpeechRegion region) {
            return new Region(region.start(), region.end(), region.startSeconds(), region.endSeconds());
        }
    }

    private VadService() {}

    /**
     * Works through the recordings one after the other.
     *
     * @throws org.xttsworkbench.job.FailureException when one is not a sound file
     */
    public static Result run(Request request, JobContext context) throws IOException {
        List<FileSpeech> speech = new ArrayList<>();
        try (EngineRuntime runtime = EngineRuntime.start("cpu", request.threads);
                VoiceActivityDetector detector = new SileroDetector(runtime)) {
            for (Path file : request.files) {
                SpeechActivity activity = detector.detect(file, request.options, context);
                speech.add(new FileSpeech(
                        file.toString(),
                        activity.regions().stream().map(Region::of).toList(),
                        request.probabilities ? activity.probabilities() : null));
            }
        }
        return new Result(speech);
    }
}
