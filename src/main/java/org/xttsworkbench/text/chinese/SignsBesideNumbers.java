package org.xttsworkbench.text.chinese;

import java.util.List;
import java.util.regex.Pattern;

/** Spells signs that the original loses or reads wrongly beside numbers: minus, currency, marks between thousands. */
final class SignsBesideNumbers {

    private record Spelling(Pattern written, String spoken) {}

    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling(Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))"), ""),
            new Spelling(Pattern.compile("(?<![\\w.)-])[-−](?=\\d)"), "负"),
            new Spelling(Pattern.compile("[$＄](\\d{1,99}(\\.\\d{1,99})?)"), "$1美元"),
            new Spelling(Pattern.compile("[£￡](\\d{1,99}(\\.\\d{1,99})?)"), "$1英镑"),
            new Spelling(Pattern.compile("€(\\d{1,99}(\\.\\d{1,99})?)"), "$1欧元"),
            new Spelling(Pattern.compile("[¥￥](\\d{1,99}(\\.\\d{1,99})?)"), "$1元"),
            new Spelling(Pattern.compile("(?<=\\d)[$＄]"), "美元"),
            new Spelling(Pattern.compile("(?<=\\d)€"), "欧元"),
            new Spelling(Pattern.compile("&|＆"), "和"),
            new Spelling(Pattern.compile("@|＠"), "在"),
            new Spelling(Pattern.compile("[#＃]"), "号"),
            new Spelling(Pattern.compile("[+＋](?=\\d)"), "加"));

    private SignsBesideNumbers() {}

    static String spell(String text) {
        String spelled = text;
        for (Spelling spelling : SPELLINGS) {
            spelled = spelling.written.matcher(spelled).replaceAll(spelling.spoken);
        }
        return spelled;
    }
}
