package org.xttsworkbench.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xttsworkbench.asr.whisper.TinyWhisper.CONTENT;
import static org.xttsworkbench.asr.whisper.TinyWhisper.assertClose;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each step of the network beside openai-whisper's; tolerances are those of the data's README, for 32 bits. */
class WhisperNetworkTest {
    private static TinyWhisper tiny;
    private static WhisperNetwork network;

    @BeforeAll
    static void load(@TempDir Path cache) throws IOException {
        tiny = new TinyWhisper(cache);
        network = tiny.model.network();
    }

    @AfterAll
    static void close() throws IOException {
        tiny.close();
    }

    @Test
    void melAndEncoderEqualTheOriginal() throws IOException {
        try (NDManager scope = network.scope();
                EncodedWindow encoded = tiny.encoded(CONTENT)) {
            NDArray mel = network.mel(scope, tiny.window(), tiny.loudest(), CONTENT);
            assertClose(mel.get("0, :, :163").toFloatArray(), tiny.tensor("mel"), 5e-5);
            assertThat(mel.get("0, :, 163:").abs().max().getFloat()).isZero();
            NDArray silence = network.mel(scope, tiny.window(), tiny.loudest(), tiny.model.windowFrames());
            assertClose(silence.get("0, :, :171").toFloatArray(), tiny.tensor("mel_silence_padded"), 5e-5);
            assertClose(encoded.encoded().toFloatArray(), tiny.tensor("encoder"), 5e-5);
        }
    }

    @Test
    void logitsEqualTheOriginalAtOnceAndTokenByToken() throws IOException {
        List<Integer> tokens = new ArrayList<>();
        for (float token : tiny.tensor("forced_tokens")) {
            tokens.add((int) token);
        }
        float[] reference = tiny.tensor("forced_logits");
        int vocabulary = network.config().vocabulary();
        try (NDManager scope = network.scope();
                EncodedWindow encoded = tiny.encoded(CONTENT)) {
            long[] all = LongStream.range(0, tokens.size()).toArray();
            try (DecoderRows rows = new DecoderRows(network, List.of(encoded), tokens.size())) {
                assertClose(rows.begin(scope, tokens, all).toFloatArray(), reference, 2e-4);
            }
            try (DecoderRows rows = new DecoderRows(network, List.of(encoded, encoded), tokens.size())) {
                rows.begin(scope, tokens.subList(0, 4), 3);
                for (int i = 4; i < tokens.size(); i++) {
                    long[] next = {tokens.get(i), tokens.get(i)};
                    float[] logits = rows.next(scope, next).toFloatArray();
                    float[] row = Arrays.copyOfRange(reference, i * vocabulary, (i + 1) * vocabulary);
                    assertClose(Arrays.copyOf(logits, vocabulary), row, 2e-4);
                    assertClose(Arrays.copyOfRange(logits, vocabulary, 2 * vocabulary), row, 2e-4);
                }
            }
        }
    }

    @Test
    void languagesEqualTheOriginal() {
        try (EncodedWindow encoded = tiny.encoded(tiny.model.windowFrames())) {
            Map<String, Double> found = tiny.model.languages(encoded);
            tiny.expected
                    .path("firstWindow")
                    .path("language")
                    .path("probabilities")
                    .properties()
                    .forEach(e -> ReferenceRun.close(e.getKey(), found.get(e.getKey()), e.getValue(), 1e-4));
            assertThat(found.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void attentionAndItsWayEqualTheOriginal() throws IOException {
        float[] tokens = tiny.tensor("alignment_tokens");
        long[] all = new long[tokens.length];
        List<Integer> spoken = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            all[i] = (long) tokens[i];
            if (i >= 4 && i < all.length - 1) {
                spoken.add((int) tokens[i]);
            }
        }
        WhisperTokens special = tiny.model.text().tokens();
        int steps = CONTENT / 2;
        try (NDManager scope = network.scope();
                EncodedWindow encoded = tiny.encoded(CONTENT)) {
            NDList found = network.align(scope, all, encoded.cross(), steps, 3, special.end());
            assertClose(found.get(0).toFloatArray(), tiny.tensor("alignment_scores"), 2e-4);

            WordAligner aligner = new WordAligner(network, tiny.model.text());
            List<Integer> start = special.startSequence(Optional.of("en"), false);
            double[][] costs =
                    aligner.attention(encoded, spoken, start, CONTENT).costs();
            float[] matrix = tiny.tensor("alignment_matrix");
            for (int i = 0; i < matrix.length; i++) {
                assertThat(-costs[i / steps][i % steps]).isCloseTo(matrix[i], within(1e-4));
            }
            DynamicTimeWarping.Path way = DynamicTimeWarping.of(costs);
            float[] path = tiny.tensor("alignment_path");
            assertThat(way.rows()).hasSize(path.length / 2);
            for (int i = 0; i < way.rows().length; i++) {
                assertThat(way.rows()[i]).isEqualTo((int) path[i]);
                assertThat(way.columns()[i]).isEqualTo((int) path[way.rows().length + i]);
            }
        }
    }
}
