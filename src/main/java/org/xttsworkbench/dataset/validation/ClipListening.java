package org.xttsworkbench.dataset.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.asr.TranscriptSegment;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.JsonLines;

/**
 * Has a recogniser listen to each clip by itself. What was heard is kept clip by clip, so that a check can be cancelled
 * at any time and goes on where it was; a clip is listened to again only when its sound, the recogniser or the options
 * have changed.
 */
public final class ClipListening {
    private final ProjectLayout layout;
    private final DatasetStore store;

    public ClipListening(ProjectLayout layout) {
        this.layout = layout;
        this.store = new DatasetStore(layout);
    }

    /** Listens to the clips that this recogniser has not heard yet. */
    public void run(SpeechRecognizer recognizer, RecognitionOptions options, JobContext context) throws IOException {
        Set<String> heard = new HashSet<>();
        for (HeardClip line : JsonLines.readKept(layout.heard(), HeardClip.class)) {
            if (line.isOf(recognizer.identity(), options)) {
                heard.add(line.fileSha256());
            }
        }
        List<Clip> clips = store.clips();
        try (JsonLines lines = JsonLines.append(layout.heard())) {
            for (int i = 0; i < clips.size(); i++) {
                context.checkCancelled();
                context.report(new Progress("Listening to clips", i, clips.size()));
                Clip clip = clips.get(i);
                if (Files.isRegularFile(store.file(clip)) && heard.add(clip.fileSha256())) {
                    lines.write(listen(clip, recognizer, options, context));
                }
            }
        }
        context.report(new Progress("Listening to clips", clips.size(), clips.size()));
    }

    private HeardClip listen(Clip clip, SpeechRecognizer recognizer, RecognitionOptions options, JobContext context)
            throws IOException {
        float[] samples = AudioDecoder.decode(store.file(clip), SpeechRecognizer.SAMPLE_RATE, context)
                .samples();
        Transcript transcript = recognizer.transcribe(samples, options, new QuietContext(context));
        StringBuilder text = new StringBuilder();
        for (TranscriptSegment segment : transcript.segments()) {
            text.append(segment.text());
        }
        double sure = transcript.words().stream()
                .mapToDouble(Word::probability)
                .average()
                .orElse(0);
        String said = text.toString().strip().replaceAll("\\s+", " ");
        return new HeardClip(clip.fileSha256(), recognizer.identity(), options, said, sure);
    }
}
