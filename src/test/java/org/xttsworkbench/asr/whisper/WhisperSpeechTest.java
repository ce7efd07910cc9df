package org.xttsworkbench.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xttsworkbench.SharedData.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.NeedsSharedData;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.audio.WavFile;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.text.ErrorRate;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.WordErrorRate;
import org.xttsworkbench.vad.SileroDetector;
import org.xttsworkbench.vad.VadOptions;

/** Listening where somebody speaks. */
class WhisperSpeechTest {
    private static final int RATE = SpeechRecognizer.SAMPLE_RATE;

    @TempDir
    Path folder;

    private static Transcript listen(WhisperModel model, float[] samples, List<TimeSpan> speech, int block) {
        WhisperSettings settings = new WhisperSettings(1, false, "", false, true, OptionalDouble.empty());
        double seconds = samples.length / (double) RATE;
        try (SpeechPass pass =
                new SpeechPass(model, settings, Optional.of("en"), speech, "Listening", seconds, JobContext.silent())) {
            for (int at = 0; at < samples.length; at += block) {
                pass.add(Arrays.copyOfRange(samples, at, Math.min(samples.length, at + block)));
            }
            return pass.finish();
        }
    }

    @Test
    void timesAreThoseOfTheRecordingHoweverItsBlocksCome() throws IOException {
        try (TinyWhisper tiny = new TinyWhisper(folder)) {
            float[] samples = new float[60 * RATE];
            List<TimeSpan> speech = new ArrayList<>();
            for (int second : new int[] {3, 8, 30, 50}) {
                System.arraycopy(tiny.speech, 0, samples, second * RATE, tiny.speech.length);
                speech.add(new TimeSpan((long) second * RATE, (long) second * RATE + tiny.speech.length));
            }
            Transcript transcript = listen(tiny.model, samples, speech, 5_000);
            assertThat(transcript).isEqualTo(listen(tiny.model, samples, speech, samples.length));
            assertThat(transcript.words()).isNotEmpty();
            for (Word word : transcript.words()) {
                long at = Math.round(word.startSeconds() * RATE);
                assertThat(speech)
                        .as("%s", word)
                        .anyMatch(span -> at >= span.startSample() - RATE && at <= span.endSample() + RATE);
            }
        }
    }

    @Test
    void noSpeechGivesNoWords() throws IOException {
        try (TinyWhisper tiny = new TinyWhisper(folder)) {
            assertThat(listen(tiny.model, tiny.speech, List.of(), 1_000).segments())
                    .isEmpty();
        }
    }

    @Test
    void speechBehindTheEndOfTheSoundIsNotLookedFor() throws IOException {
        try (TinyWhisper tiny = new TinyWhisper(folder)) {
            List<TimeSpan> speech = List.of(new TimeSpan(0, 40 * RATE), new TimeSpan(50 * RATE, 52 * RATE));
            assertThat(listen(tiny.model, tiny.speech, speech, 1_000).words())
                    .allMatch(word -> word.startSeconds() <= tiny.speech.length / (double) RATE);
        }
    }

    @NeedsSharedData
    @Test
    void everyWordOfTheJoinedRecordingsIsHeard() throws IOException {
        float[] samples = AudioDecoder.decode(shared("golden/whisper/audio/joined-b.flac"), RATE, JobContext.silent())
                .samples();
        Path file = folder.resolve("joined.wav");
        WavFile.write(file, new Waveform(samples, RATE));
        try (EngineRuntime runtime = EngineRuntime.start("cpu", 0);
                SileroDetector detector = new SileroDetector(runtime);
                WhisperRecognizer recognizer = WhisperRecognizer.open(runtime, shared("data/whisper-base"))) {
            List<TimeSpan> speech = detector.detect(file, VadOptions.DEFAULT, JobContext.silent()).regions().stream()
                    .map(region -> region.at(RATE))
                    .toList();
            RecognitionOptions english = RecognitionOptions.in("en");
            String heard = text(recognizer.transcribe(file, speech, english, JobContext.silent()));
            String whole = text(recognizer.transcribeAll(file, english, JobContext.silent()));
            assertThat(heard).isEqualTo(whole);
            assertThat(recognizer.identity()).matches("whisper3-[0-9a-f]{12}");
        }
    }

    /** Of 444 words; openai-whisper makes as many over the same clips joined. */
    private static final int MOST_ERRORS = 16;

    @NeedsSharedData
    @Test
    void realClipsAreUnderstoodAsWellAsByTheOriginal() throws IOException {
        ErrorRate rate = ErrorRate.NONE;
        try (EngineRuntime runtime = EngineRuntime.start("cpu", 0);
                SileroDetector detector = new SileroDetector(runtime);
                WhisperRecognizer recognizer = WhisperRecognizer.open(runtime, shared("data/whisper-base"))) {
            for (String line : Files.readAllLines(shared("data/ljspeech/metadata.csv"), StandardCharsets.UTF_8)) {
                String[] fields = line.split("\\|", -1);
                Path file = shared("data/ljspeech/" + fields[0] + ".wav");
                Transcript heard = recognizer.transcribe(
                        file, speech(detector, file), RecognitionOptions.in("en"), JobContext.silent());
                StringBuilder text = new StringBuilder();
                heard.segments().forEach(segment -> text.append(segment.text()));
                rate = rate.plus(WordErrorRate.of(fields[fields.length - 1], text.toString(), Language.ENGLISH));
            }
        }
        assertThat(rate.length()).isEqualTo(444);
        assertThat(rate.errors()).isLessThanOrEqualTo(MOST_ERRORS);
    }

    private static List<TimeSpan> speech(SileroDetector detector, Path file) throws IOException {
        return detector.detect(file, VadOptions.DEFAULT, JobContext.silent()).regions().stream()
                .map(region -> region.at(RATE))
                .toList();
    }

    private static String text(Transcript transcript) {
        StringBuilder text = new StringBuilder();
        transcript.words().forEach(word -> text.append(word.text()));
        return text.toString().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z ]", "");
    }
}
