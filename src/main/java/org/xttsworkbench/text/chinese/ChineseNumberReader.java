package org.xttsworkbench.text.chinese;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes dates, sums, telephone numbers, fractions, percentages, counted things, codes and plain numbers as words, in
 * this order, then every mark of punctuation as a comma. Source: {@code TextNorm} of the Chinese text normalization by
 * Zhiyang Zhou and Jiayu Du with all options off, as XTTS uses it.
 *
 * <p>Like the original, a step first finds all matches, then replaces for each the first place in the text that reads
 * alike. This takes quadratic time, so texts longer than {@link #PIECE} characters are worked piece by piece.
 */
public final class ChineseNumberReader {
    private static final int PIECE = 1000;

    private static final String CURRENCY_UNITS = "((亿|千万|百万|万|千|百)|(亿|千万|百万|万|千|百|)元|(亿|千万|百万|万|千|百|)块|角|毛|分)";
    private static final String QUANTIFIERS = "(匹|张|座|回|场|尾|条|个|首|阙|阵|网|炮|顶|丘|棵|只|支|袭|辆|挑|担|颗|壳|窠|曲|墙|群|腔|"
            + "砣|客|贯|扎|捆|刀|令|打|手|罗|坡|山|岭|江|溪|钟|队|单|双|对|出|口|头|脚|板|跳|枝|件|贴|"
            + "针|线|管|名|位|身|堂|课|本|页|家|户|层|丝|毫|厘|分|钱|两|斤|铢|石|钧|锱|忽|(千|毫|微)克|"
            + "寸|尺|丈|里|寻|常|铺|程|(千|分|厘|毫|微)米|撮|勺|合|升|斗|盘|碗|碟|叠|桶|笼|盆|"
            + "盒|杯|斛|锅|簋|篮|罐|瓶|壶|卮|盏|箩|箱|煲|啖|袋|钵|年|月|日|季|刻|时|周|天|秒|旬|"
            + "纪|岁|世|更|夜|春|夏|秋|冬|代|伏|辈|丸|泡|粒|幢|堆|根|道|面|片|块)";
    private static final String NUMBER = "(\\d++(?:\\.\\d++)?+)";
    /** Where a run of digits begins: what fails here fails at the run's other digits too. */
    private static final String RUN = "(?<!\\d)";

    private static final Pattern DATE = pattern("\\D++((([089]\\d|(19|20)\\d{2})年)?(\\d{1,2}月(\\d{1,2}[日号])?)?)");
    private static final Pattern SUM =
            pattern("(?:\\G|(?<!\\D))\\D++(" + NUMBER + "[多余几]?" + CURRENCY_UNITS + "(\\d" + CURRENCY_UNITS + "?)?)");
    private static final Pattern MOBILE_PHONE = pattern("\\D((\\+?86 ?)?1([38]\\d|5[0-35-9]|7[678]|9[89])\\d{8})\\D");
    private static final Pattern PHONE = pattern("\\D((0(10|2[1-3]|[3-9]\\d{2})-?)?[1-9]\\d{6,7})\\D");
    private static final Pattern FRACTION = pattern(RUN + "(\\d++/\\d++)");
    private static final Pattern PERCENTAGE = pattern(RUN + "(" + NUMBER + "%)");
    private static final Pattern COUNTED = pattern(RUN + NUMBER + "[多余几]?" + QUANTIFIERS);
    private static final Pattern CODE = pattern("(\\d{4,32})");
    private static final Pattern LONG_CODE = pattern("((?<!\\d)0\\d{3,31}|\\d{10,32})");
    private static final Pattern PLAIN = pattern(NUMBER);
    private static final Pattern TWO_BETWEEN_LETTERS = pattern("(?<![a-zA-Z])([a-zA-Z]++二[a-zA-Z]++)");

    private static final String PUNCTUATION =
            "！？｡。＂＃＄％＆＇（）＊＋，－／：；＜＝＞＠［＼］＾＿｀｛｜｝～｟｠｢｣､、〃《》「」『』【】〔〕〖〗〘〙〚〛〜〝〞〟〰〾〿–—‘’‛“”„‟…‧﹏·〈〉"
                    + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final boolean corrected;

    /** @param corrected whether only numbers that begin with 0 or have ten digits and more are read as codes */
    public ChineseNumberReader(boolean corrected) {
        this.corrected = corrected;
    }

    /** The original's expressions, with possessive quantifiers where they find the same, so that they take linear time. */
    private static Pattern pattern(String regex) {
        // Digits of all scripts, as in Python.
        return Pattern.compile(regex.replace("\\d", "\\p{Nd}").replace("\\D", "\\P{Nd}"));
    }

    /** The text with numbers as words and commas for all punctuation. */
    public String read(String raw) {
        String text = corrected ? SignsBesideNumbers.spell(raw) : raw;
        if (text.length() <= PIECE) {
            return readPiece(text);
        }
        StringBuilder out = new StringBuilder(text.length() * 2);
        for (int start = 0; start < text.length(); ) {
            int end = pieceEnd(text, start);
            out.append(readPiece(text.substring(start, end)));
            start = end;
        }
        return out.toString();
    }

    /** Behind the last mark that cannot stand within a number, if there is one. */
    private static int pieceEnd(String text, int start) {
        int end = Math.min(start + PIECE, text.length());
        if (end == text.length()) {
            return end;
        }
        for (int i = end; i > start; i--) {
            if ("。，、！？；,!?; \n".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private String readPiece(String piece) {
        String text = "^" + piece + "$";
        text = replace(text, DATE, ChineseNumberReader::date);
        text = replace(text, SUM, ChineseNumberReader::sum);
        text = replace(text, MOBILE_PHONE, ChineseNumberReader::mobilePhone);
        text = replace(text, PHONE, number -> ChineseNumberWords.digits(number.replace("-", "")));
        text = replace(text, FRACTION, ChineseNumberReader::fraction);
        text = text.replace('％', '%');
        text = replace(
                text, PERCENTAGE, share -> "百分之" + ChineseNumberWords.number(share.substring(0, share.length() - 1)));
        text = replace(text, COUNTED, ChineseNumberWords::number);
        text = replace(text, corrected ? LONG_CODE : CODE, ChineseNumberWords::digits);
        text = replace(text, PLAIN, ChineseNumberWords::number);
        text = replace(text, TWO_BETWEEN_LETTERS, word -> word.replace('二', '2'));
        return commas(strip(text));
    }

    /** Finds all, then replaces one by one the first place that holds the same text. */
    private static String replace(String text, Pattern pattern, UnaryOperator<String> reading) {
        List<String> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (!matcher.group(1).isEmpty()) {
                matches.add(matcher.group(1));
            }
        }
        StringBuilder out = new StringBuilder(text);
        for (String match : matches) {
            int at = out.indexOf(match);
            if (at >= 0) {
                out.replace(at, at + match.length(), reading.apply(match));
            }
        }
        return out.toString();
    }

    /** Years digit by digit, months and days as numbers. */
    private static String date(String date) {
        int year = date.indexOf('年');
        String rest = date.substring(year + 1);
        StringBuilder out = new StringBuilder();
        if (year >= 0) {
            out.append(ChineseNumberWords.digits(date.substring(0, year))).append('年');
        }
        int month = rest.indexOf('月');
        if (month >= 0) {
            out.append(ChineseNumberWords.number(rest.substring(0, month))).append('月');
            String day = rest.substring(month + 1);
            if (!day.isEmpty()) {
                int last = day.length() - 1;
                out.append(ChineseNumberWords.number(day.substring(0, last))).append(day.charAt(last));
            }
        }
        return out.toString();
    }

    private static String sum(String sum) {
        String read = sum;
        Matcher matcher = PLAIN.matcher(sum);
        while (matcher.find()) {
            read = read.replace(matcher.group(1), ChineseNumberWords.number(matcher.group(1)));
        }
        return read;
    }

    private static String mobilePhone(String number) {
        StringBuilder out = new StringBuilder();
        for (String part : number.replace("+", "").trim().split(" ")) {
            out.append(ChineseNumberWords.digits(part));
        }
        return out.toString();
    }

    private static String fraction(String fraction) {
        int slash = fraction.indexOf('/');
        return ChineseNumberWords.number(fraction.substring(slash + 1))
                + "分之"
                + ChineseNumberWords.number(fraction.substring(0, slash));
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '^') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '$') {
            end--;
        }
        return text.substring(start, end);
    }

    private static String commas(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (PUNCTUATION.indexOf(out.charAt(i)) >= 0) {
                out.setCharAt(i, ',');
            }
        }
        return out.toString();
    }
}
