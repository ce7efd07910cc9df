package org.xttsworkbench.text.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.text.GoldenText;

/** Pinyin, equal to pypinyin's. */
class PinyinTest {
    private final Pinyin pinyin = Pinyin.load();

    @Test
    void readsAsTheOriginal() {
        SoftAssertions softly = new SoftAssertions();
        GoldenText.rows("zh_pinyin.jsonl")
                .forEach(row -> softly.assertThat(
                                pinyin.romanize(row.path("text").asText()))
                        .as("%s", row)
                        .isEqualTo(row.path("out").asText()));
        softly.assertAll();
    }

    @Test
    void readsHeteronymsByTheLongestPhrase() {
        assertThat(pinyin.romanize("银行，行走。Abc重庆很重")).isEqualTo("yin2hang2，xing2zou3。Abcchong2qing4hen3zhong4");
    }

    @Test
    void marksCharactersWithoutReadingAsNeutral() {
        assertThat(pinyin.romanize("\uF9FF好")).isEqualTo("\uF9FF5hao3");
    }
}
