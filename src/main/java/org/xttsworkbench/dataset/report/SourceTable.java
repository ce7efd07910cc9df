package org.xttsworkbench.dataset.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xttsworkbench.audio.AudioQuality;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.Split;
import org.xttsworkbench.dataset.quality.Measurement;

/** The recordings: what came of each and how it sounds. */
final class SourceTable {
    private final Map<String, Measurement> measured;
    private final RecordingLinks links;

    /** @param measured by the recording's id */
    SourceTable(Map<String, Measurement> measured, RecordingLinks links) {
        this.measured = measured;
        this.links = links;
    }

    void write(Html page, Dataset dataset, List<Clip> clips) {
        Map<String, List<Clip>> bySource = clips.stream().collect(Collectors.groupingBy(Clip::source));
        page.raw("<section><h2>Recordings</h2>\n<div class=\"wide\"><table>\n<thead><tr><th></th><th>Recording</th>")
                .raw("<th class=\"n\">Length</th><th class=\"n\">Clips</th><th class=\"n\">In clips</th>")
                .raw("<th class=\"n\">Evaluation</th><th class=\"n\">Left out</th><th class=\"n\">Loudness</th>")
                .raw("<th class=\"n\">Noise distance</th><th class=\"n\">Bandwidth</th><th class=\"n\">Cut off</th>")
                .raw("</tr></thead>\n<tbody>\n");
        for (Source source : dataset.sources()) {
            row(page, source, bySource.getOrDefault(source.id(), List.of()));
        }
        page.raw("</tbody></table></div></section>\n");
    }

    private void row(Html page, Source source, List<Clip> clips) {
        page.raw("<tr>");
        links.cell(page, source.name(), null);
        page.cell(source.name());
        double length = source.sampleRate() == 0 ? 0 : source.samples() / (double) source.sampleRate();
        page.figure("%s", Html.minutes(length)).figure("%d", clips.size());
        page.figure("%s", Html.minutes(clips.stream().mapToDouble(Clip::seconds).sum()));
        page.figure(
                "%d", clips.stream().filter(clip -> clip.split() == Split.EVAL).count());
        page.figure("%d", source.rejections().size());
        Measurement measurement = measured.get(source.id());
        if (measurement == null) {
            page.raw("<td></td><td></td><td></td><td></td>");
        } else {
            AudioQuality sound = measurement.sound();
            page.figure("%.1f LUFS", sound.loudness()).figure("%.0f dB", sound.snr());
            page.figure("%.1f kHz", sound.bandwidth() / 1000).figure("%d", sound.clippedSamples());
        }
        page.raw("</tr>\n");
    }
}
