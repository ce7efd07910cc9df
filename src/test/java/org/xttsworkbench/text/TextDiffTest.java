package org.xttsworkbench.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xttsworkbench.text.TextDiff.Kind.ADDED;
import static org.xttsworkbench.text.TextDiff.Kind.REMOVED;
import static org.xttsworkbench.text.TextDiff.Kind.REPLACED;
import static org.xttsworkbench.text.TextDiff.Kind.SAME;

import org.junit.jupiter.api.Test;
import org.xttsworkbench.text.TextDiff.Part;

class TextDiffTest {

    @Test
    void comparesWordByWordAndKeepsTheSpelling() {
        assertThat(TextDiff.of("I saw 21 big dogs, yes.", "i saw Twenty one dogs - today yes", Language.ENGLISH))
                .containsExactly(
                        new Part(SAME, "I", "i"),
                        new Part(SAME, "saw", "saw"),
                        new Part(SAME, "21", "Twenty one"),
                        new Part(REMOVED, "big", ""),
                        new Part(SAME, "dogs,", "dogs-"),
                        new Part(ADDED, "", "today"),
                        new Part(SAME, "yes.", "yes"));
    }

    @Test
    void aNumberReadInPartIsReplaced() {
        assertThat(TextDiff.of("21 dogs", "twenty two dogs", Language.ENGLISH))
                .containsExactly(new Part(REPLACED, "21", "twenty two"), new Part(SAME, "dogs", "dogs"));
    }

    @Test
    void comparesChineseJapaneseAndKoreanByCharacter() {
        assertThat(TextDiff.of("我有21个，好", "我有二十一只好", Language.CHINESE))
                .containsExactly(
                        new Part(SAME, "我", "我"),
                        new Part(SAME, "有", "有"),
                        new Part(SAME, "21", "二十一"),
                        new Part(REPLACED, "个，", "只"),
                        new Part(SAME, "好", "好"));
        assertThat(TextDiff.of("カナ", "カタ", Language.JAPANESE))
                .containsExactly(new Part(SAME, "カ", "カ"), new Part(REPLACED, "ナ", "タ"));
        assertThat(TextDiff.of("한국", "한", Language.KOREAN))
                .containsExactly(new Part(SAME, "한", "한"), new Part(REMOVED, "국", ""));
    }

    @Test
    void emptyTextsHaveNoParts() {
        assertThat(TextDiff.of("", " ", Language.ENGLISH)).isEmpty();
    }
}
