package org.xttsworkbench.text.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xttsworkbench.text.GoldenText;

/** Numbers in Chinese text, equal to the original's text normalization. */
class ChineseNumberReaderTest {

    @Test
    void readsAsTheOriginal() {
        ChineseNumberReader reader = new ChineseNumberReader(false);
        SoftAssertions softly = new SoftAssertions();
        GoldenText.rows("zh_textnorm.jsonl")
                .forEach(row -> softly.assertThat(reader.read(row.path("text").asText()))
                        .as("%s", row)
                        .isEqualTo(row.path("out").asText()));
        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            温度-3.5%      | 温度负百分之三点五
            价格$20        | 价格二十美元
            共12,345个     | 共一万两千三百四十五个
            号码12345      | 号码一万两千三百四十五
            密码0123       | 密码零一二三
            """)
    void keepsSignsInTheCorrectedMode(String written, String read) {
        assertThat(new ChineseNumberReader(true).read(written)).isEqualTo(read);
    }

    @Test
    void readsLongTextsInPieces() {
        String sentence = "在2024年5月，他们有12个。";
        assertThat(new ChineseNumberReader(false).read(sentence.repeat(500))).isEqualTo("在二零二四年五月,他们有十二个,".repeat(500));
    }
}
