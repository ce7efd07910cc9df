package org.xttsworkbench.dataset.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.review.Suspicion;

/** The clips that are worth a look, the gravest first. */
final class DoubtTable {
    private static final int MOST_ROWS = 200;

    private final RecordingLinks links;

    DoubtTable(RecordingLinks links) {
        this.links = links;
    }

    void write(Html page, List<Clip> clips, Map<String, List<Suspicion>> doubts) {
        page.raw("<section><h2>Worth a look</h2>\n");
        if (doubts.isEmpty()) {
            page.raw("<p>No clip is doubtful by what was measured so far.</p></section>\n");
            return;
        }
        Map<String, Clip> byId = clips.stream().collect(Collectors.toMap(Clip::id, clip -> clip));
        page.raw("<div class=\"wide\"><table>\n<thead><tr><th></th><th>Doubt</th><th>Recording</th>")
                .raw("<th class=\"n\">From</th><th>Text</th><th>Why</th></tr></thead>\n<tbody>\n");
        doubts.entrySet().stream().limit(MOST_ROWS).forEach(entry -> {
            Clip clip = byId.get(entry.getKey());
            if (clip != null) {
                row(page, clip, entry.getValue());
            }
        });
        page.raw("</tbody></table></div>\n");
        if (doubts.size() > MOST_ROWS) {
            page.raw("<p>")
                    .text("And " + (doubts.size() - MOST_ROWS) + " more, less grave.")
                    .raw("</p>\n");
        }
        page.raw("</section>\n");
    }

    private void row(Html page, Clip clip, List<Suspicion> reasons) {
        double score = Suspicion.together(reasons);
        page.raw("<tr>");
        links.cell(page, links.name(clip.source()), RecordingLinks.span(clip));
        page.raw("<td><meter min=\"0\" max=\"1\" low=\"0.4\" high=\"0.7\" optimum=\"0\" value=\"")
                .text(String.valueOf(Math.round(100 * score) / 100.0))
                .raw("\"></meter></td>");
        page.cell(links.name(clip.source())).figure("%s", Html.minutes(clip.startSeconds()));
        page.cell(clip.text()).raw("<td>");
        for (Suspicion reason : reasons) {
            page.raw("<span class=\"badge\">")
                    .text(reason.kind().title())
                    .raw("</span> ")
                    .text(reason.reason());
            page.raw("<br>");
        }
        page.raw("</td></tr>\n");
    }
}
