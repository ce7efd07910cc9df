package org.xttsworkbench.asr;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.JobContext;

/** Hears the word "word" in each span of speech; counts how often it was asked. */
public final class FakeRecognizer implements SpeechRecognizer {
    private final String identity;
    private final List<Path> heard = new ArrayList<>();

    public FakeRecognizer(String identity) {
        this.identity = identity;
    }

    /** The recordings it was given, in order. */
    public List<Path> heard() {
        return heard;
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public Transcript transcribe(
            Path recording, List<TimeSpan> speech, RecognitionOptions options, JobContext context) {
        heard.add(recording);
        List<TranscriptSegment> segments = new ArrayList<>();
        for (TimeSpan span : speech) {
            segments.add(segment(span.startSeconds(SAMPLE_RATE), span.endSeconds(SAMPLE_RATE)));
        }
        return new Transcript(options.language().orElse("en"), segments);
    }

    @Override
    public Transcript transcribe(float[] samples, RecognitionOptions options, JobContext context) {
        return new Transcript("en", List.of(segment(0, samples.length / (double) SAMPLE_RATE)));
    }

    private static TranscriptSegment segment(double start, double end) {
        Word word = new Word(" word", start, end, 0.9);
        return new TranscriptSegment(start, end, " word", List.of(1), -0.1, 0.01, 1, 0, List.of(word));
    }

    @Override
    public void close() {}
}
