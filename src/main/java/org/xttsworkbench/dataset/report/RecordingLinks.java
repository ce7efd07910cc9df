package org.xttsworkbench.dataset.report;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.transcript.SpokenSpan;

/** Links from the page to the project's recordings, relative, with the stretch to play as a media fragment. */
final class RecordingLinks {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Boolean> stored = new HashMap<>();

    RecordingLinks(Dataset dataset) {
        for (Source source : dataset.sources()) {
            names.put(source.id(), source.name());
            stored.put(source.name(), source.stored());
        }
    }

    /** The name of a recording. */
    String name(String source) {
        return names.getOrDefault(source, source);
    }

    /** A cell with a link that plays a stretch of a recording; an empty one when the project does not hold it. */
    void cell(Html page, String name, @Nullable SpokenSpan span) {
        page.raw("<td>");
        if (stored.getOrDefault(name, false)) {
            page.raw("<a href=\"../recordings/").text(encoded(name));
            if (span != null) {
                page.text(String.format(Locale.ROOT, "#t=%.2f,%.2f", span.startSeconds(), span.endSeconds()));
            }
            page.raw("\" target=\"_blank\" rel=\"noopener\" title=\"Play\">&#9654;</a>");
        }
        page.raw("</td>");
    }

    static SpokenSpan span(Clip clip) {
        return new SpokenSpan(clip.startSeconds(), clip.endSeconds());
    }

    /** Each part of the path as a URL writes it; the bytes of UTF-8 that are not plain letters as %XX. */
    static String encoded(String name) {
        StringBuilder url = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-_.~/".indexOf(c) >= 0);
            url.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return url.toString();
    }
}
