package org.xttsworkbench.dataset.report;

import java.util.Locale;

/** Text of a page; what comes from outside goes through {@link #text}, which lets nothing of it become markup. */
final class Html {
    private final StringBuilder page = new StringBuilder();

    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    Html text(String text) {
        page.append(escaped(text));
        return this;
    }

    /** A cell with text. */
    Html cell(String text) {
        return raw("<td>").text(text).raw("</td>");
    }

    /** A cell with a figure. */
    Html figure(String format, Object... values) {
        return raw("<td class=\"n\">")
                .text(String.format(Locale.ROOT, format, values))
                .raw("</td>");
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                // Control characters are no characters of a page.
                default -> safe.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
            }
        });
        return safe.toString();
    }

    /** Minutes and seconds. */
    static String minutes(double seconds) {
        long whole = Math.round(seconds);
        return whole / 60 + String.format(Locale.ROOT, ":%02d", whole % 60);
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
