package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.asr.TranscriptSegment;
import org.xttsworkbench.asr.whisper.WhisperRecognizer;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.vad.SileroDetector;
import org.xttsworkbench.vad.VadOptions;
import org.xttsworkbench.vad.VoiceActivityDetector;

/** Writes down what is said in recordings. */
public final class TranscribeService {

    /**
     * What to do.
     *
     * @param files recordings, at least one
     * @param model folder of the recogniser
     * @param language of all recordings; empty = found out for each
     * @param beams hypotheses that are followed
     * @param wholeRecordings whether silence is listened to as well, window after window
     * @param conditioned whether each window is told the text before it
     * @param device {@code auto}, {@code cpu} or {@code cuda:N}
     * @param threads of one computation; 0 = all cores
     */
    public record Request(
            List<Path> files,
            Path model,
            Optional<String> language,
            int beams,
            boolean wholeRecordings,
            boolean conditioned,
            String device,
            int threads) {}

    /** One entry per recording, in the order given. */
    public record Result(List<FileTranscript> files) {}

    /**
     * The transcript of one recording.
     *
     * @param file as given
     * @param language given or found out
     * @param segments in order of time
     */
    public record FileTranscript(String file, String language, List<Segment> segments) {}

    /** One segment; see {@link TranscriptSegment}. Times in seconds. */
    public record Segment(
            double start,
            double end,
            String text,
            List<Integer> tokens,
            double avgLogProb,
            double noSpeechProb,
            double compressionRatio,
            double temperature,
            List<SpokenWord> words) {
        static Segment of(TranscriptSegment segment) {
            return new Segment(
                    segment.startSeconds(),
                    segment.endSeconds(),
                    segment.text(),
                    segment.tokens(),
                    segment.avgLogProb(),
                    segment.noSpeechProb(),
                    segment.compressionRatio(),
                    segment.temperature(),
                    segment.words().stream()
                            .map(w -> new SpokenWord(w.text(), w.startSeconds(), w.endSeconds(), w.probability()))
                            .toList());
        }
    }

    /** One word; see {@link org.xttsworkbench.asr.Word}. Times in seconds. */
    public record SpokenWord(String text, double start, double end, double probability) {}

    private TranscribeService() {}

    /**
     * Works through the recordings one after the other.
     *
     * @throws org.xttsworkbench.job.FailureException when one is not a sound file, when the folder is no recogniser, or when
     *     the recogniser does not know the language
     */
    public static Result run(Request request, JobContext context) throws IOException {
        List<FileTranscript> transcripts = new ArrayList<>();
        try (EngineRuntime runtime = EngineRuntime.start(request.device, request.threads);
                WhisperRecognizer recognizer = WhisperRecognizer.open(runtime, request.model);
                VoiceActivityDetector detector = new SileroDetector(runtime)) {
            RecognitionOptions options = new RecognitionOptions(
                    request.language.map(recognizer::languageCode), request.beams, request.conditioned, "");
            for (Path file : request.files) {
                Transcript transcript = request.wholeRecordings
                        ? recognizer.transcribeAll(file, options, context)
                        : recognizer.transcribe(file, speech(detector, file, context), options, context);
                transcripts.add(new FileTranscript(
                        file.toString(),
                        transcript.language(),
                        transcript.segments().stream().map(Segment::of).toList()));
            }
        }
        return new Result(transcripts);
    }

    private static List<TimeSpan> speech(VoiceActivityDetector detector, Path file, JobContext context)
            throws IOException {
        return detector.detect(file, VadOptions.DEFAULT, context).regions().stream()
                .map(region -> region.at(SpeechRecognizer.SAMPLE_RATE))
                .toList();
    }
}
