package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xttsworkbench.SharedData.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.NeedsSharedData;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.asr.TranscriptSegment;
import org.xttsworkbench.asr.whisper.WhisperRecognizer;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.Mp3File;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.text.ErrorRate;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.WordErrorRate;
import org.xttsworkbench.vad.SileroDetector;

/** Datasets of recordings of which it is known what is said where, with the detector and the recogniser of the program. */
@NeedsSharedData
class RealRecordingsTest {
    private static final int LEAST_SILENCE_MILLISECONDS = 80;
    private static final double BELOW_SPEECH = 30;

    private static final int RATE = 22_050;

    private static EngineRuntime runtime;
    private static SileroDetector detector;
    private static WhisperRecognizer whisper;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws IOException {
        runtime = EngineRuntime.start("cpu", 0);
        detector = new SileroDetector(runtime);
        whisper = WhisperRecognizer.open(runtime, shared("data/whisper-base"));
    }

    @AfterAll
    static void close() {
        whisper.close();
        detector.close();
        runtime.close();
    }

    private List<Clip> create(Path recording) throws IOException {
        ProjectStore projects = new ProjectStore(folder.resolve("project"));
        Listening listening = new Listening(whisper, RecognitionOptions.in("en"));
        DatasetReport report = new DatasetBuilder(projects, new SileroSpeech(detector), listening)
                .create(DatasetFixture.request(null, recording), JobContext.silent());
        assertThat(report.rejected()).isEmpty();
        List<Clip> clips = new DatasetStore(projects.layout()).clips();
        everyCutIsInSilence(recording, clips);
        noWordIsLostOrDoubled(projects, clips);
        return clips;
    }

    private static void noWordIsLostOrDoubled(ProjectStore projects, List<Clip> clips) throws IOException {
        long end = 0;
        for (Clip clip : clips) {
            assertThat(clip.startSample()).as(clip.text()).isGreaterThanOrEqualTo(end);
            end = clip.endSample();
        }
        List<Path> kept;
        try (var files = Files.list(projects.layout().transcripts())) {
            kept = files.toList();
        }
        StringBuilder heard = new StringBuilder();
        JsonFile.MAPPER
                .readTree(Files.readString(kept.get(0)))
                .findValues("words")
                .forEach(words ->
                        words.forEach(word -> heard.append(word.path("text").asText())));
        assertThat(clips.stream().map(Clip::rawText).collect(Collectors.joining()))
                .isEqualTo(heard.toString());
    }

    /** Measured apart from the program's own levels: 10 ms around the cut, and as many to both sides as are as quiet. */
    private static void everyCutIsInSilence(Path recording, List<Clip> clips) throws IOException {
        int rate = AudioDecoder.info(recording).sampleRate();
        float[] samples =
                AudioDecoder.decode(recording, rate, JobContext.silent()).samples();
        int frame = rate / 100;
        double[] levels = new double[samples.length / frame];
        for (int i = 0; i < levels.length; i++) {
            double sum = 1e-9;
            for (int j = i * frame; j < (i + 1) * frame; j++) {
                sum += samples[j] * samples[j];
            }
            levels[i] = 10 * Math.log10(sum / frame);
        }
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        double quiet = sorted[(int) (0.95 * (sorted.length - 1))] - BELOW_SPEECH;
        for (Clip clip : clips) {
            for (long cut : List.of(clip.startSample(), clip.endSample())) {
                int from = (int) Math.min(levels.length - 1, cut / frame);
                int to = from;
                while (from >= 0 && levels[from] < quiet) {
                    from--;
                }
                while (to < levels.length && levels[to] < quiet) {
                    to++;
                }
                boolean edge = from < 0 || to == levels.length;
                assertThat(10 * (to - from - 1))
                        .as("silence at %.3f s, %s", cut / (double) rate, clip.text())
                        .isGreaterThanOrEqualTo(edge ? 0 : LEAST_SILENCE_MILLISECONDS);
            }
        }
    }

    private static String text(List<Clip> clips) {
        return clips.stream().map(Clip::text).collect(Collectors.joining(" "));
    }

    private static String truth(String recording) throws IOException {
        List<String> texts = new ArrayList<>();
        JsonNode known = JsonFile.MAPPER.readTree(Files.readString(shared("golden/audio/" + recording + ".json")));
        known.path("clips").forEach(clip -> texts.add(clip.path("text").asText()));
        return String.join(" ", texts);
    }

    /** What the original hears in the whole recording; the recogniser's tokens are its tokens. */
    private static int errorsOfTheReference(Path recording, String said) throws IOException {
        Transcript whole = whisper.transcribeAll(recording, RecognitionOptions.in("en"), JobContext.silent());
        String text = whole.segments().stream().map(TranscriptSegment::text).collect(Collectors.joining());
        return errors(said, text).errors();
    }

    private static ErrorRate errors(String said, String heard) {
        return WordErrorRate.of(said, heard, Language.ENGLISH);
    }

    private void check(String recording) throws IOException {
        Path file = shared("golden/audio/" + recording + ".flac");
        String said = truth(recording);
        assertThat(errors(said, text(create(file))).errors()).isLessThanOrEqualTo(errorsOfTheReference(file, said));
    }

    @Test
    void aCleanRecordingWithShortAndLongPauses() throws IOException {
        check("recording-1");
    }

    @EnabledIf("isLongRun")
    @Test
    void aRecordingWithNoiseAndSentencesInAnotherOrder() throws IOException {
        check("recording-2");
    }

    @Test
    void aSentenceTooShortToBeJoinedIsKeptAndMarked() throws IOException {
        check("recording-3");
        List<Clip> clips = new DatasetStore(new ProjectStore(folder.resolve("project")).layout()).clips();
        assertThat(clips).hasSize(8);
        assertThat(clips)
                .filteredOn(Clip::tooShort)
                .extracting(Clip::text)
                .singleElement()
                .asString()
                .startsWith("Look out");
    }

    static boolean isLongRun() {
        return Integer.getInteger("xtts.fuzz", 0) > 2_000;
    }

    @EnabledIf("isLongRun")
    @Test
    void allClipsJoinedIntoALongMp3() throws IOException {
        List<String> texts = new ArrayList<>();
        List<float[]> parts = new ArrayList<>();
        int length = 0;
        int number = 0;
        for (String line : Files.readAllLines(shared("data/ljspeech/metadata.csv"), StandardCharsets.UTF_8)) {
            String[] fields = line.split("\\|", -1);
            texts.add(fields[fields.length - 1]);
            float[] clip = AudioDecoder.decode(shared("data/ljspeech/" + fields[0] + ".wav"), RATE, JobContext.silent())
                    .samples();
            // Pauses from 0.3 to 1.2 s.
            parts.add(Arrays.copyOf(clip, clip.length + RATE * 3 / 10 * (1 + number++ % 4)));
            length += parts.get(parts.size() - 1).length;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        Path file = folder.resolve("joined.mp3");
        Mp3File.write(file, new Waveform(all, RATE));
        String said = String.join(" ", texts);
        ErrorRate errors = errors(said, text(create(file)));
        assertThat(errors.length()).isEqualTo(444);
        assertThat(errors.errors()).isLessThanOrEqualTo(errorsOfTheReference(file, said));
    }
}
