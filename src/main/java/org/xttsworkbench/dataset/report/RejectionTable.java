package org.xttsworkbench.dataset.report;

import java.util.List;
import org.xttsworkbench.dataset.Rejection;

/** What was given and did not become a clip, with its reason. */
final class RejectionTable {
    private final RecordingLinks links;

    RejectionTable(RecordingLinks links) {
        this.links = links;
    }

    void write(Html page, List<Rejection> rejected) {
        page.raw("<section><h2>Left out</h2>\n");
        if (rejected.isEmpty()) {
            page.raw("<p>Nothing was left out.</p></section>\n");
            return;
        }
        page.raw("<div class=\"wide\"><table>\n<thead><tr><th></th><th>Recording</th><th class=\"n\">From</th>")
                .raw("<th class=\"n\">To</th><th>Why</th><th>Text</th></tr></thead>\n<tbody>\n");
        for (Rejection rejection : rejected) {
            var span = rejection.span();
            page.raw("<tr>");
            links.cell(page, rejection.source(), span);
            page.cell(rejection.source());
            page.figure("%s", span == null ? "" : Html.minutes(span.startSeconds()));
            page.figure("%s", span == null ? "" : Html.minutes(span.endSeconds()));
            page.cell(rejection.reason()).cell(rejection.text()).raw("</tr>\n");
        }
        page.raw("</tbody></table></div></section>\n");
    }
}
