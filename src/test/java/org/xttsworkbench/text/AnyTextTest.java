package org.xttsworkbench.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.text.sentence.SentenceSplitter;

/**
 * Any string is cleaned, encoded and split without an exception, in linear time. 2,000 strings, {@code -Dfuzz=100000}
 * for more.
 */
class AnyTextTest {
    private static final int STRINGS = Integer.getInteger("fuzz", 2000);
    private static final boolean THOROUGH = STRINGS > 2000;
    /** Long lines have eight times as many: 1 MB of anything; 16 KB of what is hard, with {@code -Dfuzz} 1 MB as well. */
    private static final int SHORT_LINE = 1 << 17;

    private static final int SHORT_HARD_LINE = THOROUGH ? SHORT_LINE : 1 << 11;
    /** Quadratic time would be eight times the linear one; the Java machine itself makes it vary by less than three. */
    private static final int TOLERANCE = 4;

    private static final long MEASURABLE_NANOS = 20_000_000;
    private static final VoiceBpeTokenizer TOKENIZER = tokenizer();

    private static final int[][] RANGES = {
        {0x20, 0x7E},
        {'0', '9'},
        {'0', '9'},
        {0, 0x1F},
        {0x80, 0x24F},
        {0x300, 0x36F},
        {0x370, 0x52F},
        {0x590, 0x6FF},
        {0x900, 0x97F},
        {0x1100, 0x11FF},
        {0x2000, 0x206F},
        {0x20A0, 0x20BF},
        {0x2150, 0x218F},
        {0x3000, 0x30FF},
        {0x4E00, 0x9FFF},
        {0xAC00, 0xD7A3},
        {0xD800, 0xDFFF},
        {0xE000, 0xF8FF},
        {0xFB1D, 0xFEFF},
        {0xFF00, 0xFFFF},
        {0x1F300, 0x1FAFF},
        {0x1F1E6, 0x1F1FF},
        {0x20000, 0x323AF},
        {0, 0x10FFFF},
    };
    private static final String[] PIECES = {
        "$",
        "£",
        "€",
        ".",
        ",",
        " ",
        "\n",
        "%",
        "1.",
        "1,000",
        "0.00001",
        "1e5",
        "21st",
        "3º",
        "第",
        "年月日",
        "元",
        "Dr.",
        "г-н",
        "\"",
        "[START]",
        "[UNK]",
        "1/2",
        "-5",
        "٣",
        "e\u0301",
        "👨‍👩‍👧",
        "\u202E",
        "ー",
        "っ",
        "々",
        "ㄱ",
    };

    private static VoiceBpeTokenizer tokenizer() {
        try {
            return VoiceBpeTokenizer.load(SharedData.golden("text/tiny-vocab.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isCleanedEncodedAndSplit(Language language) {
        Random random = new Random(language.tag().hashCode());
        for (int i = 0; i < STRINGS; i++) {
            String text = randomText(random);
            CleaningMode mode = i % 2 == 0 ? CleaningMode.REFERENCE : CleaningMode.CORRECTED;
            String cleaned = TextNormalizers.of(language, mode).clean(text);
            assertThat(TOKENIZER.encodeCleaned(cleaned, language)).as(text).isNotEmpty();
            int limit = 1 + random.nextInt(80);
            if (i % 4 < 2) {
                SentenceSplitter.asReference(text, language, limit);
                SentenceSplitter.atWords(text, language, limit);
            }
            if (i % 8 < 2) {
                UnknownCharacters.of(text, language, TOKENIZER);
                assertThat(WordErrorRate.of(text, text, language).errors()).isZero();
            }
        }
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        while (text.length() < length) {
            if (random.nextInt(4) == 0) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            } else {
                int[] range = RANGES[random.nextInt(RANGES.length)];
                IntSupplier one = () -> range[0] + random.nextInt(range[1] - range[0] + 1);
                for (int i = random.nextInt(4); i >= 0; i--) {
                    text.appendCodePoint(one.getAsInt());
                }
            }
        }
        return text.toString();
    }

    /** Repeated, hard for searches that begin anew at every place. */
    private static final List<String> HARD = List.of("1,", "a.", "(", " ", "1年", "\u0301가");

    private static final List<String> MORE_HARD =
            List.of("1", "1.", "a", "$1.", ".", "一", "あ", "ア", "-", "\uD800", "😀", "ب", "1%", "/1");

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLongLineTakesLinearTime(Language language) {
        List<String> pieces = new ArrayList<>(HARD);
        if (THOROUGH) {
            pieces.addAll(MORE_HARD);
        }
        for (String piece : pieces) {
            processorNanos(piece.repeat(SHORT_HARD_LINE / piece.length()), language);
            takesLinearTime(piece.repeat(SHORT_HARD_LINE / piece.length()), "of \"" + piece + "\"", language);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMegabyteOfAnythingTakesLinearTime(Language language) {
        Random random = new Random(17 + language.tag().hashCode());
        StringBuilder text = new StringBuilder();
        while (text.length() < SHORT_LINE) {
            text.append(randomText(random));
        }
        takesLinearTime(text.toString(), "of anything", language);
    }

    private static void takesLinearTime(String line, String what, Language language) {
        long once = processorNanos(line, language);
        assertThat(processorNanos(line.repeat(8), language))
                .as("time of a long line %s", what)
                .isLessThan(8 * TOLERANCE * Math.max(once, MEASURABLE_NANOS));
    }

    private static long processorNanos(String text, Language language) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        String cleaned = TextNormalizers.of(language, CleaningMode.REFERENCE).clean(text);
        assertThat(TOKENIZER.encodeCleaned(cleaned, language)).isNotEmpty();
        SentenceSplitter.asReference(text, language, language.splitLimit());
        SentenceSplitter.atWords(text, language, language.splitLimit());
        if (THOROUGH) {
            TextNormalizers.of(language, CleaningMode.CORRECTED).clean(text);
            assertThat(WordErrorRate.of(text, text, language).errors()).isZero();
        }
        return threads.getCurrentThreadCpuTime() - start;
    }
}
