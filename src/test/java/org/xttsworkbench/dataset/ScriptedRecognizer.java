package org.xttsworkbench.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.asr.TranscriptSegment;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.JobContext;

/** Hears what the test says that it hears, by the name of the recording; nothing where the test says nothing. */
final class ScriptedRecognizer implements SpeechRecognizer {
    private final Map<String, List<Word>> script = new HashMap<>();
    String identity = "scripted";
    /** Recordings that were listened to, in order. */
    final List<String> heard = new ArrayList<>();
    /** Runs before a recording is listened to. */
    Runnable before = () -> {};

    void expect(Path recording, List<Word> words) {
        script.put(recording.getFileName().toString(), words);
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public Transcript transcribe(
            Path recording, List<TimeSpan> speech, RecognitionOptions options, JobContext context) {
        context.checkCancelled();
        before.run();
        heard.add(recording.getFileName().toString());
        List<Word> words = script.getOrDefault(recording.getFileName().toString(), List.of());
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text()));
        TranscriptSegment segment = new TranscriptSegment(0, 1, text.toString(), List.of(), -0.1, 0.01, 1, 0, words);
        return new Transcript(options.language().orElse("en"), List.of(segment));
    }

    @Override
    public Transcript transcribe(float[] samples, RecognitionOptions options, JobContext context) {
        throw new IllegalStateException("recordings are read as streams");
    }

    @Override
    public void close() {}
}
