package org.xttsworkbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordErrorRateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | I am 21.                  | i am twenty-one
            en    | Twenty one                | 21
            en    | It’s the 2nd, Mr. Smith!  | its the second mister smith
            en    | 1,000 apples cost $20     | one thousand apples cost twenty dollars
            en    | 3.5 %                     | three point five percent
            de    | 21 Straßen                | einundzwanzig strassen
            de    | Ich bin 21.               | ich bin einundzwanzig
            de    | Der 3. Mann               | der dritte Mann
            fr    | vingt et un               | 21
            es    | 21 años                   | veintiuno años
            it    | 21                        | Ventuno!
            pt    | 21                        | vinte e um
            pl    | 21                        | dwadzieścia jeden
            cs    | 21                        | dvacet jedna
            ru    | 21 ёлка                   | двадцать один елка
            nl    | 21                        | eenentwintig
            tr    | 21 IŞIK                   | yirmibir ışık
            hu    | 21                        | huszonegy
            ar    | ٢١ كِتاب                  | واحد و عشرون كتاب
            hi    | २१                        | 21
            hi    | 21                        | इक्कीस
            ko    | 21 명입니다                | 이십일명 입니다.
            zh-cn | 我有21个，２０２４年。       | 我有二十一个二零二四年
            zh-cn | 3.5%和50%                 | 百分之三点五和百分之五十
            zh-cn | 12万人                    | 十二万人
            ja    | 21歳です。                 | 二十一歳です
            ja    | 1,500円                   | 千五百円
            ja    | 50％、３．５               | 五十パーセント三点五
            """)
    void doesNotCountHowThingsAreWritten(String language, String reference, String hypothesis) {
        assertThat(WordErrorRate.of(reference, hypothesis, Language.of(language))
                        .errors())
                .isZero();
        assertThat(CharacterErrorRate.of(reference, hypothesis, Language.of(language))
                        .errors())
                .isZero();
    }

    @Test
    void countsSubstitutionsDeletionsAndInsertions() {
        ErrorRate rate = WordErrorRate.of("the quick brown fox", "the quack fox jumps", Language.ENGLISH);
        assertThat(rate).isEqualTo(new ErrorRate(3, 4));
        assertThat(rate.rate()).isEqualTo(0.75);
        assertThat(rate.plus(new ErrorRate(0, 2)).rate()).isEqualTo(0.5);
        assertThat(WordErrorRate.of("我有两个", "我有三个", Language.CHINESE)).isEqualTo(new ErrorRate(1, 4));
        assertThat(WordErrorRate.of("안녕 하세요", "안녕하세오", Language.KOREAN)).isEqualTo(new ErrorRate(1, 5));
        assertThat(CharacterErrorRate.of("abc def", "abd df", Language.ENGLISH)).isEqualTo(new ErrorRate(2, 7));
    }

    @Test
    void anEmptyReferenceHasNoWordsToGetWrong() {
        assertThat(WordErrorRate.of("", "...", Language.ENGLISH).rate()).isZero();
        assertThat(WordErrorRate.of("", "a b", Language.ENGLISH)).isEqualTo(new ErrorRate(2, 0));
        assertThat(WordErrorRate.of("a b", "", Language.ENGLISH).rate()).isEqualTo(1);
    }

    @Test
    void longTextsTakeLinearTime() {
        String reference = "one two three four five six seven ".repeat(2_000);
        String hypothesis = reference.replace("three four", "four three").toUpperCase(Locale.ROOT);
        assertThat(WordErrorRate.of(reference, hypothesis, Language.ENGLISH).rate())
                .isBetween(0.2, 0.4);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSameTextHasNoErrors(Language language) {
        String text = "a 1 $2.50, ½ 3. #4 über ＡＢＣ 中文 한국 カナ العربية हिन्दी 😀 \u0301\ud800";
        assertThat(WordErrorRate.of(text, text, language).errors()).isZero();
    }
}
