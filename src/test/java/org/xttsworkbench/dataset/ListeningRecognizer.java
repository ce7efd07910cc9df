package org.xttsworkbench.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.asr.TranscriptSegment;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.JobContext;

/** Hears one text after the other, and counts how often it listened. */
public final class ListeningRecognizer implements SpeechRecognizer {
    private final String identity;
    private final List<String> texts;
    private final Runnable before;
    public int listened;

    /** @param before is run before each listening */
    public ListeningRecognizer(String identity, List<String> texts, Runnable before) {
        this.identity = identity;
        this.texts = texts;
        this.before = before;
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public Transcript transcribe(Path recording, List<TimeSpan> speech, RecognitionOptions options, JobContext c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Transcript transcribe(float[] samples, RecognitionOptions options, JobContext context) {
        before.run();
        String text = texts.get(listened++ % texts.size());
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            words.add(new Word(" " + word, 0, 1, 0.9));
        }
        double seconds = samples.length / (double) SAMPLE_RATE;
        return new Transcript(
                "en", List.of(new TranscriptSegment(0, seconds, " " + text, List.of(), -0.2, 0.01, 1.2, 0, words)));
    }

    @Override
    public void close() {}
}
