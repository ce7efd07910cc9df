package org.xttsworkbench.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text on every ground it stands on, and the edges of fields, as WCAG 2 AA asks for. */
class ContrastTest {
    private static final Pattern VARIABLE = Pattern.compile("(-(?:color|wb)-[a-z0-9-]+)\\s*:\\s*([^;}]+)");

    /** Text and its ground. */
    private static final List<String> TEXTS = List.of(
            "-color-fg-default -color-bg-default",
            "-color-fg-default -color-bg-subtle",
            "-color-fg-default -wb-selected",
            "-color-fg-default -wb-track",
            "-color-fg-default -color-warning-subtle",
            "-color-fg-default -color-success-subtle",
            "-color-fg-default -color-danger-subtle",
            "-color-fg-muted -color-bg-default",
            "-color-fg-muted -color-bg-subtle",
            "-color-fg-muted -wb-selected",
            "-color-accent-fg -color-bg-default",
            "-color-success-fg -color-bg-default",
            "-color-warning-fg -color-bg-default",
            "-color-danger-fg -color-bg-default",
            "-color-accent-ink -color-accent-subtle",
            "-wb-good-ink -color-success-subtle",
            "-wb-attention-ink -color-warning-subtle",
            "-wb-bad-ink -color-danger-subtle",
            "white -color-accent-emphasis");

    /** What must be seen without being read. */
    private static final List<String> SHAPES = List.of(
            "-wb-field-border -color-bg-default",
            "-wb-focus -color-bg-default",
            "-wb-series-1 -color-bg-default",
            "-wb-series-2 -color-bg-default",
            "-wb-series-3 -color-bg-default",
            "-wb-wave -color-bg-default",
            "-wb-wave-played -color-bg-default");

    private final Map<String, String> variables = new HashMap<>();

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textAndEdgesCanBeSeen(Theme theme) throws IOException {
        read(theme.baseStylesheet());
        read(theme.ownStylesheet());
        List<String> faint = new ArrayList<>();
        check(TEXTS, 4.5, faint);
        check(SHAPES, 3, faint);
        assertThat(faint).isEmpty();
    }

    private void check(List<String> pairs, double least, List<String> faint) {
        for (String pair : pairs) {
            String[] names = pair.split(" ", -1);
            Color ground = over(color(names[1]), color("-color-bg-default"));
            double contrast = contrast(over(color(names[0]), ground), ground);
            if (contrast < least) {
                faint.add(String.format("%s: %.2f of %.1f", pair, contrast, least));
            }
        }
    }

    private void read(String address) throws IOException {
        URI uri = URI.create(address);
        try (InputStream css = uri.isAbsolute() ? uri.toURL().openStream() : Theme.class.getResourceAsStream(address)) {
            Matcher found = VARIABLE.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String> own = new HashMap<>();
            while (found.find()) {
                // Its root comes first in a style sheet; controls further down say some names otherwise.
                own.putIfAbsent(found.group(1), found.group(2).strip());
            }
            variables.putAll(own);
        }
    }

    private Color color(String value) {
        return value.startsWith("-") ? color(variables.get(value)) : Color.web(value);
    }

    private static Color over(Color top, Color ground) {
        double share = top.getOpacity();
        return ground.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), share);
    }

    private static double contrast(Color one, Color other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
