package org.xttsworkbench.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sizes of icons in pixels at 100 % text: 16, 14 in rows and chips, 20 in messages. An icon is a letter of a font of its
 * own, so that em would mean its own size; a stylesheet is made for each text size instead.
 */
final class IconSizes {
    private static final Map<String, Integer> PIXELS = new LinkedHashMap<>();

    static {
        PIXELS.put(".ikonli-font-icon", 16);
        PIXELS.put(".icon-small", 14);
        PIXELS.put(".icon-large", 20);
        PIXELS.put(".icon-empty", 32);
        PIXELS.put(".button .ikonli-font-icon, .menu-button .ikonli-font-icon, .toggle-button .ikonli-font-icon", 16);
        PIXELS.put(".button.small-button .ikonli-font-icon", 14);
        PIXELS.put(".button.reset-button .ikonli-font-icon", 13);
        PIXELS.put(".chip .ikonli-font-icon", 12);
        PIXELS.put(".step-mark .ikonli-font-icon", 12);
        PIXELS.put(".epoch-table .best-row > .numbers .ikonli-font-icon", 14);
    }

    private IconSizes() {}

    /** The address of the stylesheet. */
    static String stylesheet(int textPercent) {
        StringBuilder css = new StringBuilder();
        PIXELS.forEach((selector, pixels) -> css.append(
                String.format(Locale.ROOT, "%s { -fx-icon-size: %.1fpx; }%n", selector, pixels * textPercent / 100.0)));
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.toString().getBytes(StandardCharsets.UTF_8));
    }
}
