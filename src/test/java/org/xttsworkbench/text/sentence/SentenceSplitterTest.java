package org.xttsworkbench.text.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.text.GoldenText;
import org.xttsworkbench.text.Language;

/** Texts cut into pieces for synthesis: as the original cuts them, and never within a word. */
class SentenceSplitterTest {

    @ParameterizedTest
    @ValueSource(strings = {"split.jsonl", "more/split.jsonl"})
    void splitsAsTheOriginal(String file) {
        List<JsonNode> rows = GoldenText.rows(file);
        assertThat(rows).hasSizeGreaterThan(100);
        SoftAssertions softly = new SoftAssertions();
        for (JsonNode row : rows) {
            Language language = Language.of(row.path("lang").asText());
            List<?> pieces = JsonFile.MAPPER.convertValue(row.path("out"), List.class);
            softly.assertThat(SentenceSplitter.asReference(
                            row.path("text").asText(),
                            language,
                            row.path("limit").asInt()))
                    .as("%s", row)
                    .isEqualTo(pieces);
        }
        softly.assertAll();
    }

    @Test
    void neverCutsWithinAWord() {
        String text = "A verylongwordwithoutanend, and some more words. Then another sentence, with a comma in it.";
        assertThat(SentenceSplitter.atWords(text, Language.ENGLISH, 20))
                .containsExactly(
                        "A",
                        "verylongwordwithoutanend,",
                        "and some more words.",
                        "Then another",
                        "sentence,",
                        "with a comma in it.");
        assertThat(SentenceSplitter.atWords("One. Two. Three.", Language.ENGLISH, 9))
                .containsExactly("One. Two.", "Three.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ru", "zh-cn", "ja", "hi", "ar"})
    void losesNothingAndKeepsTheLimit(String tag) {
        Language language = Language.of(tag);
        for (JsonNode row : GoldenText.sentences(language)) {
            String text = row.path("text").asText().repeat(2);
            List<String> pieces = SentenceSplitter.atWords(text, language, 40);
            assertThat(String.join("", pieces).replaceAll("[\\s\\p{Z}\\u0085\\u001C-\\u001F]", ""))
                    .isEqualTo(text.replaceAll("[\\s\\p{Z}\\u0085\\u001C-\\u001F]", ""));
            assertThat(pieces).allMatch(piece -> piece.codePointCount(0, piece.length()) <= 45);
        }
    }

    @Test
    void cutsChineseAndJapaneseBetweenWords() {
        assertThat(SentenceSplitter.atWords("我们在北京大学学习中文", Language.CHINESE, 5))
                .noneMatch(piece -> piece.endsWith("北") || piece.endsWith("学习中"));
        assertThat(SentenceSplitter.atWords("私はバスで学校に行きます", Language.JAPANESE, 5))
                .allMatch(piece -> !piece.startsWith("校") && !piece.startsWith("ス"));
    }
}
