package org.xttsworkbench.dataset.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.DatasetAdvice;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Split;
import org.xttsworkbench.dataset.quality.QualityStore;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.validation.ClipDoubts;
import org.xttsworkbench.dataset.validation.HeardTexts;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.text.ErrorRate;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.VoiceBpeTokenizer;

/** Writes {@code dataset/report.html}: what a dataset holds, what is doubtful, what was left out and what is missing. */
public final class DatasetPage {
    private final ProjectLayout layout;
    private final DatasetStore store;
    private final FinetuneProject project;
    private final Language language;

    public DatasetPage(ProjectLayout layout, FinetuneProject project) {
        this.layout = layout;
        this.store = new DatasetStore(layout);
        this.project = project;
        this.language = Language.of(project.language());
    }

    /** @param tokenizer of a base model, to say which of its tokens occur; nothing without one */
    public void write(Optional<VoiceBpeTokenizer> tokenizer) throws IOException {
        AtomicFile.writeText(layout.report(), html(tokenizer));
    }

    String html(Optional<VoiceBpeTokenizer> tokenizer) throws IOException {
        Dataset dataset = store.open();
        List<Clip> clips = store.clips();
        DatasetReport report = store.report();
        Map<String, List<Suspicion>> doubts = ClipDoubts.of(layout, language);
        RecordingLinks links = new RecordingLinks(dataset);
        Html page = new Html();
        page.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
                .text("Dataset of " + project.name())
                .raw("</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n");
        page.raw("<header><h1>").text(project.name()).raw("</h1><p>");
        page.text("Dataset for a voice, language " + project.language()).raw("</p></header>\n");
        totals(page, clips, report, doubts);
        advice(page, report);
        page.raw("<section><h2>Lengths of clips in seconds</h2>\n")
                .raw(LengthHistogram.svg(clips))
                .raw("</section>\n");
        new SourceTable(new QualityStore(layout).ofSources(dataset.sources()), links).write(page, dataset, clips);
        new DoubtTable(links).write(page, clips, doubts);
        new RejectionTable(links).write(page, report.rejected());
        new CoverageSection(language, tokenizer).write(page, clips);
        page.raw("</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private void totals(Html page, List<Clip> clips, DatasetReport report, Map<String, List<Suspicion>> doubts)
            throws IOException {
        page.raw("<section class=\"totals\">\n");
        total(page, String.valueOf(report.clips()), "clips");
        total(page, Html.minutes(report.seconds()), "minutes of clips");
        double mean = report.clips() == 0 ? 0 : report.seconds() / report.clips();
        total(page, String.format(Locale.ROOT, "%.1f s", mean), "mean length");
        total(page, report.train() + " / " + report.eval(), "training / evaluation");
        double eval = clips.stream()
                .filter(clip -> clip.split() == Split.EVAL)
                .mapToDouble(Clip::seconds)
                .sum();
        total(page, Html.minutes(eval), "minutes for evaluation");
        total(page, String.valueOf(doubts.size()), "doubtful clips");
        total(page, String.valueOf(report.rejected().size()), "left out");
        Optional<ErrorRate> errors = HeardTexts.read(layout).together(clips, language);
        errors.ifPresent(e -> total(
                page, String.format(Locale.ROOT, "%.1f %%", 100 * e.rate()), "words heard otherwise by a recogniser"));
        page.raw("</section>\n");
    }

    private static void total(Html page, String figure, String what) {
        page.raw("<div><b>").text(figure).raw("</b><span>").text(what).raw("</span></div>\n");
    }

    private static void advice(Html page, DatasetReport report) {
        List<String> advice = DatasetAdvice.of(report);
        if (!advice.isEmpty()) {
            page.raw("<section class=\"advice\"><ul>\n");
            advice.forEach(line -> page.raw("<li>").text(line).raw("</li>\n"));
            page.raw("</ul></section>\n");
        }
    }

    private static String style() throws IOException {
        try (InputStream stream = DatasetPage.class.getResourceAsStream("report.css")) {
            if (stream == null) {
                throw new IOException("The program lacks its file report.css; install it anew.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
