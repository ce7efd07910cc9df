package org.xttsworkbench.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.asr.TranscriptSegment;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.job.JobContext;

/** One call of the original's transcribe() and the same call of ours. */
final class ReferenceRun {
    /** Word times: one step where the attention nearly ties, and the rounding of two decimals. */
    private static final double TIME = 0.0201;

    /** Of probabilities and log probabilities between implementations in 32 bits. */
    private static final double PROBABILITY = 1e-3;

    /** Depends on the build of zlib. */
    private static final double COMPRESSION = 0.05;

    /** No multiple of anything, as a decoder's blocks are. */
    private static final int BLOCK = 77_777;

    private ReferenceRun() {}

    /** The settings that the reference was made with: temperature 0 only. */
    static WhisperSettings settings(boolean words, boolean conditioned) {
        return new WhisperSettings(1, conditioned, "", false, words, OptionalDouble.empty());
    }

    /** Transcribes {@code samples} and compares windows, segments and words with {@code run}. */
    static void check(
            String name,
            WhisperModel model,
            float[] samples,
            WhisperSettings settings,
            Optional<String> language,
            JsonNode run) {
        SequentialPass pass = WhisperRecognizer.pass(model, samples, settings, language, JobContext.silent());
        for (int at = 0; at < samples.length; at += BLOCK) {
            pass.add(Arrays.copyOfRange(samples, at, Math.min(samples.length, at + BLOCK)));
        }
        Transcript transcript = pass.finish();
        assertThat(transcript.language())
                .as(name)
                .isEqualTo(run.path("language").asText());
        JsonNode windows = run.path("windows");
        for (int i = 0; i < Math.min(windows.size(), pass.windows().size()); i++) {
            String where = name + ", window " + i;
            DecodedWindow actual = pass.windows().get(i);
            JsonNode expected = windows.get(i);
            assertThat(pass.seeks().get(i))
                    .as(where)
                    .isEqualTo(expected.path("seek").asInt());
            assertThat(actual.tokens()).as(where).isEqualTo(ints(expected.path("tokens")));
            close(where, actual.avgLogProb(), expected.path("avgLogProb"), PROBABILITY);
            close(where, actual.noSpeechProb(), expected.path("noSpeechProb"), PROBABILITY);
            double ratio = expected.path("compressionRatio").asDouble();
            close(where, actual.compressionRatio(), expected.path("compressionRatio"), COMPRESSION * ratio);
            assertThat(actual.text()).as(where).isEqualTo(expected.path("text").asText());
        }
        assertThat(pass.windows()).as(name).hasSize(windows.size());
        JsonNode segments = run.path("segments");
        assertThat(transcript.segments()).as(name).hasSize(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            check(name + ", segment " + i, transcript.segments().get(i), segments.get(i));
        }
    }

    private static void check(String where, TranscriptSegment actual, JsonNode expected) {
        assertThat(actual.text()).as(where).isEqualTo(expected.path("text").asText());
        assertThat(actual.tokens()).as(where).isEqualTo(ints(expected.path("tokens")));
        close(where, actual.startSeconds(), expected.path("start"), TIME);
        close(where, actual.endSeconds(), expected.path("end"), TIME);
        List<Word> words = actual.words();
        assertThat(words.stream().map(Word::text).toList()).as(where).isEqualTo(texts(expected.path("words")));
        for (int i = 0; i < words.size(); i++) {
            String word = where + ", word " + i + words.get(i).text();
            JsonNode reference = expected.path("words").get(i);
            close(word, words.get(i).startSeconds(), reference.path("start"), TIME);
            close(word, words.get(i).endSeconds(), reference.path("end"), TIME);
            close(word, words.get(i).probability(), reference.path("probability"), PROBABILITY);
        }
    }

    static void close(String where, double actual, JsonNode expected, double tolerance) {
        assertThat(actual).as(where).isCloseTo(expected.asDouble(), within(tolerance));
    }

    static List<Integer> ints(JsonNode list) {
        List<Integer> values = new ArrayList<>();
        list.forEach(value -> values.add(value.asInt()));
        return values;
    }

    private static List<String> texts(JsonNode words) {
        List<String> values = new ArrayList<>();
        words.forEach(word -> values.add(word.path("text").asText()));
        return values;
    }
}
