package org.xttsworkbench.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xttsworkbench.NeedsSharedData;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.JsonFile;

/** Token ids, equal to the original's. */
class VoiceBpeTokenizerTest {

    @Test
    void encodesAsTheOriginalWithASmallVocabulary() throws IOException {
        VoiceBpeTokenizer tokenizer = VoiceBpeTokenizer.load(SharedData.golden("text/tiny-vocab.json"));
        JsonNode rows = JsonFile.readTree(SharedData.golden("text/tiny-tokenizer.json"));
        assertThat(rows.size()).isPositive();
        SoftAssertions softly = new SoftAssertions();
        for (JsonNode row : rows) {
            softly.assertThat(tokenizer.encodeCleaned(
                            row.path("cleaned").asText(),
                            Language.of(row.path("lang").asText())))
                    .as("%s", row)
                    .containsExactly(JsonFile.MAPPER.convertValue(row.path("ids"), int[].class));
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @NeedsSharedData
    void encodesAsTheOriginal(Language language) throws IOException {
        VoiceBpeTokenizer tokenizer = VoiceBpeTokenizer.load(SharedData.shared("data/xtts/vocab.json"));
        assertThat(tokenizer.vocabularySize()).isEqualTo(6681);
        SoftAssertions softly = new SoftAssertions();
        for (JsonNode row : GoldenText.sentences(language)) {
            if (row.has("ids")) {
                softly.assertThat(tokenizer.encodeCleaned(row.path("cleaned").asText(), language))
                        .as(row.path("text").asText())
                        .containsExactly(JsonFile.MAPPER.convertValue(row.path("ids"), int[].class));
                int[] spoken = JsonFile.MAPPER.convertValue(
                        row.path(row.has("inference_ids") ? "inference_ids" : "ids"), int[].class);
                softly.assertThat(tokenizer.encodeForSynthesis(row.path("text").asText(), language))
                        .as("at synthesis: %s", row.path("text").asText())
                        .containsExactly(spoken);
            }
        }
        softly.assertAll();
    }

    @Test
    void mergesTheLowestRankFirstAndTheLeftmostOfEqualOnes(@TempDir Path folder) throws IOException {
        VoiceBpeTokenizer tokenizer = VoiceBpeTokenizer.load(Files.writeString(folder.resolve("vocab.json"), """
                {"added_tokens": [{"id": 0, "content": "[STOP]"}, {"id": 1, "content": "[UNK]"},
                   {"id": 2, "content": "[SPACE]"}, {"id": 3, "content": "[START]"}, {"id": 4, "content": "[en]"}],
                 "model": {"vocab": {"a": 5, "b": 6, "aa": 7, "ab": 8, "aab": 9, "c": 12},
                   "merges": [["a", "b"], "a a", "aa b"]}}
                """));
        assertThat(tokenizer.encodeCleaned("aaab aa c?", Language.ENGLISH)).containsExactly(4, 7, 8, 2, 7, 2, 12, 1);
        assertThat(tokenizer.vocabularySize()).isEqualTo(13);
        assertThat(tokenizer.canSpell('a')).isTrue();
        assertThat(tokenizer.canSpell('?')).isFalse();
    }

    @Test
    void refusesAFileThatIsNoVocabulary(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("vocab.json"), "{\"a\": 1}");
        assertThatThrownBy(() -> VoiceBpeTokenizer.load(file))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("vocab.json");
    }
}
