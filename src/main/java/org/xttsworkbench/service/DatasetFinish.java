package org.xttsworkbench.service;

import java.io.IOException;
import java.util.Optional;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.dataset.quality.QualityMeasuring;
import org.xttsworkbench.dataset.report.DatasetPage;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.text.VoiceBpeTokenizer;
import org.xttsworkbench.vad.SpeechRegion;
import org.xttsworkbench.vad.VadOptions;
import org.xttsworkbench.vad.VoiceActivityDetector;

/** What follows when clips were made: their sound is measured, and the page that shows the dataset is written. */
final class DatasetFinish {

    private DatasetFinish() {}

    static void run(ProjectLayout layout, VoiceActivityDetector detector, JobContext context) throws IOException {
        new QualityMeasuring(layout).run(clip -> speechSeconds(detector, clip), context);
        page(layout, Optional.empty());
    }

    /** Writes the page that shows the dataset. */
    static void page(ProjectLayout layout, Optional<VoiceBpeTokenizer> tokenizer) throws IOException {
        new DatasetPage(layout, new ProjectStore(layout.root()).open()).write(tokenizer);
    }

    /** How much of a clip is speech. */
    static double speechSeconds(VoiceActivityDetector detector, Waveform clip) {
        double seconds = 0;
        for (SpeechRegion region : detector.detect(clip, VadOptions.DEFAULT).regions()) {
            seconds += region.endSeconds() - region.startSeconds();
        }
        return seconds;
    }
}
