package org.xttsworkbench.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xttsworkbench.SharedData.golden;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.storage.JsonFile;

/** The rules for the next token, and the way through attention, case by case. */
class WhisperRulesTest {
    private static final Path DATA = golden("whisper-tiny-random");

    @Test
    void tokensThatMayFollowAreTheOriginals(@TempDir Path cache) throws IOException {
        JsonNode expected = JsonFile.readTree(DATA.resolve("rules.json"));
        int vocabulary = expected.path("vocabulary").asInt();
        try (TinyWhisper tiny = new TinyWhisper(cache);
                NDManager scope = tiny.model.network().scope()) {
            for (JsonNode c : expected.path("cases")) {
                float[] logits = logits(c, vocabulary, tiny.model.text().tokens());
                List<Integer> history = ReferenceRun.ints(c.path("history"));
                float[] p = tiny.model
                        .rules()
                        .logProbabilities(
                                scope,
                                scope.create(logits, new Shape(1, vocabulary)),
                                List.of(history),
                                List.of(0),
                                true)
                        .toFloatArray();
                String name = c.path("name").asText();
                assertThat(allowed(p)).as(name).isEqualTo(ranges(c.path("allowedRanges")));
                int best = c.path("argmax").asInt();
                for (float value : p) {
                    assertThat(value).isLessThanOrEqualTo(p[best]);
                }
                assertThat((double) p[best])
                        .as(name)
                        .isCloseTo(c.path("logProbOfArgmax").asDouble(), within(1e-5));
            }
        }
    }

    @Test
    void aTextIsNotBrokenOffWhereSomebodySpeaksOn(@TempDir Path cache) throws IOException {
        try (TinyWhisper tiny = new TinyWhisper(cache)) {
            WhisperTokens tokens = tiny.model.text().tokens();
            TokenRules rules = tiny.model.rules();
            int begin = tokens.firstTimestamp();
            List<Integer> twoSeconds = List.of(begin, 5, begin + 100, begin + 100);
            assertThat(mayEnd(rules, tokens, twoSeconds, 300)).isFalse();
            assertThat(mayEnd(rules, tokens, twoSeconds, 200)).isTrue();
            assertThat(mayEnd(rules, tokens, twoSeconds, 0)).isTrue();
            assertThat(mayEnd(rules, tokens, List.of(begin, 5, begin + 100), 300))
                    .as("one timestamp: nothing follows")
                    .isTrue();
            assertThat(mayEnd(rules, tokens, List.of(begin), 300))
                    .as("nothing was said")
                    .isTrue();
        }
    }

    private static boolean mayEnd(TokenRules rules, WhisperTokens tokens, List<Integer> written, int spokenUntil) {
        long[] ranges = rules.blocked(written, spokenUntil, true);
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] <= tokens.end() && tokens.end() < ranges[i + 1]) {
                return false;
            }
        }
        return true;
    }

    private static float[] logits(JsonNode c, int vocabulary, WhisperTokens tokens) {
        float[] values = new float[vocabulary];
        for (int i = 0; i < vocabulary; i++) {
            double x = (i * 7919L + c.path("case").asLong() * 104_729) % 10_007 / 10_007.0 * 8 - 4;
            x += tokens.isText(i) ? c.path("addToText").asDouble() : 0;
            x += tokens.isTimestamp(i) ? c.path("addToTimestamps").asDouble() : 0;
            x += i == tokens.end() ? c.path("addToEnd").asDouble() : 0;
            values[i] = (float) x;
        }
        if (c.hasNonNull("set")) {
            values[c.path("set").get(0).asInt()] = (float) c.path("set").get(1).asDouble();
        }
        return values;
    }

    private static List<List<Integer>> allowed(float[] p) {
        List<List<Integer>> ranges = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            if (Float.isFinite(p[i])) {
                int from = i;
                while (i < p.length && Float.isFinite(p[i])) {
                    i++;
                }
                ranges.add(List.of(from, i));
            }
        }
        return ranges;
    }

    private static List<List<Integer>> ranges(JsonNode list) {
        List<List<Integer>> ranges = new ArrayList<>();
        list.forEach(range -> ranges.add(ReferenceRun.ints(range)));
        return ranges;
    }

    @Test
    void waysAndMediansAreTheOriginals() throws IOException {
        JsonNode expected = JsonFile.readTree(DATA.resolve("alignment.json"));
        for (JsonNode c : expected.path("dtw")) {
            double[][] costs = JsonFile.MAPPER.treeToValue(c.path("cost"), double[][].class);
            DynamicTimeWarping.Path path = DynamicTimeWarping.of(costs);
            assertThat(path.rows()).isEqualTo(JsonFile.MAPPER.treeToValue(c.path("text"), int[].class));
            assertThat(path.columns()).isEqualTo(JsonFile.MAPPER.treeToValue(c.path("time"), int[].class));
        }
        for (JsonNode c : expected.path("medianFilter")) {
            for (int row = 0; row < c.path("in").size(); row++) {
                float[] values = JsonFile.MAPPER.treeToValue(c.path("in").get(row), float[].class);
                float[] filtered = new float[values.length];
                MedianFilter.add(values, 0, filtered, c.path("width").asInt());
                assertThat(filtered)
                        .isEqualTo(JsonFile.MAPPER.treeToValue(c.path("out").get(row), float[].class));
            }
        }
    }

    @Test
    void aTextOverNoSoundHasAWay() {
        DynamicTimeWarping.Path path = DynamicTimeWarping.of(new double[3][0]);
        assertThat(path.rows()).containsExactly(0, 1, 2);
        assertThat(path.columns()).containsExactly(-1, -1, -1);
    }
}
