package org.xttsworkbench.text.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is cut off the beginning and the end of a word, where it is cut within, and which words stay whole. The rules are
 * those of spaCy 3.8's languages (punctuation and tokenizer exceptions), as far as they bear on where sentences end.
 *
 * @param prefix matches at a word's beginning
 * @param suffix finds, from the left, what reaches a word's end
 * @param infix a mark within a word that parts it
 * @param address internet addresses, which stay whole
 * @param whole words that stay whole
 */
record AffixRules(Pattern prefix, Pattern suffix, Pattern infix, Pattern address, Set<String> whole) {
    private static final String UNCASED =
            "\u0591-\u05F4\u0620-\u064A\u066E-\u06D5\u06E5-\u06FF\u0750-\u077F\u08A0-\u08BD"
                    + "\u0900-\u097F\u0980-\u09FF\u0B80-\u0BFF\u0C00-\u0CFF\u0D80-\u0DFF\u1100-\u137F\u2E80-\u2FDF\u2FF0-\u30FF"
                    + "\u31C0-\u31EF\u3200-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFB1D-\uFBB1\uFE30-\uFE4F"
                    + "\\x{20000}-\\x{2EBEF}\\x{2F800}-\\x{2FA1F}";
    private static final String SMALL = "[\\p{Ll}&&[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]]" + UNCASED;
    private static final String CAPITAL = "[\\p{Lu}&&[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}]]" + UNCASED;
    private static final String QUOTES = "'\"”“`‘´’‚,„»«「」『』（）〔〕【】《》〈〉\u2329\u232A⟦⟧";
    private static final String MARKS = "…,:;!?¿؟¡()\\[\\]{}<>_#*&。？！，、；：～·।،۔؛٪";
    private static final String CURRENCIES = "US\\$|C\\$|A\\$|[$£€¥฿﷼\u20A0-\u20BF]";
    private static final String UNITS =
            "km|km²|km³|m|m²|m³|dm|dm²|dm³|cm|cm²|cm³|mm|mm²|mm³|ha|µm|nm|yd|in|ft|kg|g|mg|µg|t|lb|oz|m/s"
                    + "|km/h|kmh|mph|hPa|Pa|mbar|mb|MB|kb|KB|gb|GB|tb|TB|T|G|M|K|км|км²|км³|м|м²|м³|дм|дм²|дм³|см|см²|см³"
                    + "|мм|мм²|мм³|нм|кг|г|мг|м/с|км/ч|кПа|Па|мбар|Кб|КБ|кб|Мб|МБ|мб|Гб|ГБ|гб|Тб|ТБ|тб|كم|كم²|كم³|م|م²|م³|سم"
                    + "|سم²|سم³|مم|مم²|مم³|غرام|جرام|جم|كغ|ملغ|كوب|اكواب";
    private static final String ICONS = "\\p{So}";

    /** The rules of a language's code; those of English serve where spaCy is not asked for another. */
    static AffixRules of(String language) {
        boolean arabic = language.equals("ar");
        boolean spanish = language.equals("es");
        boolean english = !arabic && !spanish && !language.equals("hi");
        String common = "[" + MARKS + QUOTES + "]|\\.\\.+" + (arabic ? "" : "|" + ICONS);
        String units = "(?<=[0-9])(?:" + CURRENCIES + "|" + UNITS + (spanish ? "" : "|%") + ")";
        String quotes = spanish ? QUOTES + "—–" : QUOTES;
        String dots = arabic
                ? "|(?<=°[FfCcKk])\\."
                : "|(?<=°[FfCcKk])\\.|(?<=[0-9" + SMALL + "%²+\\-|()?:" + MARKS + quotes + "])\\.";
        String endings = arabic ? "" : spanish ? "|—|–" : "|—|–|['’][sS]";
        return new AffixRules(
                Pattern.compile("[§%=—–" + MARKS + QUOTES + "]|\\+(?![0-9])|\\.\\.+|" + CURRENCIES + "|" + ICONS),
                Pattern.compile("(?:" + common + endings + "|(?<=[0-9])\\+|" + units + dots + "|(?<=[" + CAPITAL + "]["
                        + CAPITAL + "])\\.)$"),
                Pattern.compile(
                        "\\.\\.+|…|" + ICONS + "|(?<=[" + SMALL + quotes + "])\\.(?=[" + CAPITAL + quotes + "])"),
                Pattern.compile("(?:[\\w+\\-.]{2,}://)?(?:\\S+@)?(?:(?:[0-9]{1,3}\\.){3}[0-9]{1,3}"
                        + "|(?:[A-Za-z0-9\u00a1-\uffff][A-Za-z0-9\u00a1-\uffff_-]{0,63}\\.)+[" + SMALL + "]{2,63})"
                        + "(?::[0-9]{2,5})?(?:[/?#]\\S*)?"),
                words(english ? "en" : language));
    }

    private static Set<String> words(String language) {
        String file = "/org/xttsworkbench/text/sentence/words.txt";
        try (InputStream stream = AffixRules.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The program lacks " + file);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> line.startsWith("all: ") || line.startsWith(language + ": "))
                    .flatMap(line ->
                            Arrays.stream(line.substring(line.indexOf(' ') + 1).split(" ")))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
