package org.xttsworkbench.dataset.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.ClipJudge;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.quality.QualityMeasuring;
import org.xttsworkbench.dataset.quality.VoiceOutliers;
import org.xttsworkbench.dataset.quality.VoicePrint;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.text.Language;

/**
 * The whole check of a dataset, one part after the other. What each part found out is kept, so that a cancelled check
 * goes on where it was; nothing of the dataset is changed.
 */
public final class Validation {
    private final ProjectLayout layout;
    private final DatasetStore store;
    private final Language language;
    private final JobContext context;

    public Validation(ProjectLayout layout, Language language, JobContext context) {
        this.layout = layout;
        this.store = new DatasetStore(layout);
        this.language = language;
        this.context = context;
    }

    /**
     * Checks the dataset.
     *
     * @param judge what a base model says of clips
     * @param speech finds speech in clips that were not measured yet
     * @param recognizer listens to the clips; null for none
     * @param voices compares the clips' voices; null for none
     */
    public List<Finding> run(
            ClipJudge judge,
            QualityMeasuring.SpeechSeconds speech,
            @Nullable SpeechRecognizer recognizer,
            @Nullable VoicePrint voices)
            throws IOException {
        DatasetCheck check = new DatasetCheck(layout, judge);
        List<Finding> findings = check.run(context);
        new QualityMeasuring(layout).run(speech, context);
        List<Suspicion> doubts = new ArrayList<>(check.doubts());
        if (voices != null) {
            doubts.addAll(VoiceOutliers.find(embed(voices)));
        }
        CheckedClips.write(layout, doubts, store.clips());
        if (recognizer != null) {
            warnOfTheSame(recognizer);
            new ClipListening(layout)
                    .run(recognizer, RecognitionOptions.in(recognizer.languageCode(language.tag())), context);
        }
        return findings;
    }

    private void warnOfTheSame(SpeechRecognizer recognizer) throws IOException {
        boolean same = store.open().sources().stream()
                .map(Source::recognition)
                .anyMatch(first -> first != null && first.recognizer().equals(recognizer.identity()));
        if (same) {
            context.warn("This recogniser also wrote the texts, so it hears its own mistakes again;"
                    + " another one finds more.");
        }
    }

    private Map<String, float[]> embed(VoicePrint voices) throws IOException {
        List<Clip> clips = store.clips();
        VoiceStore known = VoiceStore.open(layout, voices.identity());
        Map<String, float[]> vectors = new LinkedHashMap<>();
        try (known) {
            for (int i = 0; i < clips.size(); i++) {
                context.checkCancelled();
                context.report(new Progress("Comparing voices", i, clips.size()));
                Clip clip = clips.get(i);
                if (java.nio.file.Files.isRegularFile(store.file(clip))) {
                    vectors.put(
                            clip.id(),
                            known.of(
                                    clip.fileSha256(),
                                    () -> voices.of(
                                            AudioDecoder.decode(store.file(clip), Clip.FILE_SAMPLE_RATE, context))));
                }
            }
        }
        context.report(new Progress("Comparing voices", clips.size(), clips.size()));
        return vectors;
    }
}
