package org.xttsworkbench.dataset.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceEndsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "en| night.| The",
                "en| night?| The",
                "en| night!\"| The",
                "en| (night.)| The",
                "en| night...| The",
                "en| night.| 21",
                "en| 1999.| The",
                "es| noche.| ¿Quién",
                "fr| nuit…| Il",
                "fr| nuit\u00a0!| Il",
                "de| Nacht.“| Der",
                "de| 1999.| Der",
                "it| notte.»| Il",
                "pt| noite.| O",
                "pl| noc.| Był",
                "tr| gece.| Bir",
                "ru| ночь.| Он",
                "nl| nacht.| Het",
                "cs| noc.| Byl",
                "ar| ليلة؟| هو",
                "ar| ليلة.| هو",
                "zh| 好。| 我",
                "zh-cn|好！|我",
                "hu| éj.| Az",
                "ko| 했다.| 그는",
                "ja|です。」|彼",
                "ja|か？|彼",
                "hi| है।| वह",
                "hi| है?| वह",
                "en| end.|",
                "en| U.S.|"
            })
    void ends(String language, String word, String next) {
        assertThat(new SentenceEnds(language).isEnd(word, next)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "en| Dr.| Smith",
                "en| (Mr.| Smith",
                "en| 3.| 5",
                "en| 3.5| to",
                "en| J.| Tolkien",
                "en| U.S.| Army",
                "en| i.e.| the",
                "en| e.g.| Paris",
                "en| No.| 5",
                "en| etc.| and",
                "en| night| The",
                "en| night,| The",
                "en| \"Stop!\"| he",
                "en| What?\"| asked",
                "de| z.B.| Paris",
                "de| 3.| Mai",
                "de| Nr.| 5",
                "de| Hr.| Maier",
                "fr| M.| Dupont",
                "es| Sra.| Gómez",
                "it| Sig.| Rossi",
                "pt| Dra.| Silva",
                "pl| prof.| Kowalski",
                "pl| 3.| Maja",
                "tr| Doç.| Yılmaz",
                "ru| проф.| Иванов",
                "ru| А.| Пушкин",
                "nl| dhr.| Jansen",
                "cs| Ing.| Novák",
                "hu| özv.| Nagy",
                "hi| डॉ.| शर्मा",
                "en| so...| he",
                "en|| The"
            })
    void goesOn(String language, String word, String next) {
        assertThat(new SentenceEnds(language).isEnd(word == null ? "" : word, next))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {"night,", "night;", "night:\"", "好，", "、", "ليلة،", "ليلة؛", "that —"})
    void clausesEndToo(String word) {
        assertThat(new SentenceEnds("en").isClauseEnd(word)).isTrue();
        assertThat(new SentenceEnds("en").isEnd(word, "The")).isFalse();
    }
}
