package org.xttsworkbench.asr.whisper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.asr.TranscriptSegment;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;

/**
 * Window after window through a whole recording, as the original's {@code transcribe}: each begins where the one before
 * ended. Sound comes in block by block and a window is worked as soon as it is there.
 */
final class SequentialPass {
    private static final double FRAMES_PER_SECOND = 100;

    private final WhisperModel model;
    private final WhisperSettings settings;
    private final JobContext context;
    private final String stage;
    private final float loudest;
    private final int contentFrames;
    private final SoundBuffer sound = new SoundBuffer();
    private final List<TranscriptSegment> segments = new ArrayList<>();
    private final List<DecodedWindow> windows = new ArrayList<>();
    private final List<Integer> seeks = new ArrayList<>();

    private final PreviousText previous;
    private Optional<String> language;
    private int seek;
    private double lastSpeech;

    /**
     * @param language that is spoken; none = found out from the first window
     * @param loudest largest value of the log mel of the whole recording
     * @param samples of the whole recording
     * @param stage told with the progress
     */
    SequentialPass(
            WhisperModel model,
            WhisperSettings settings,
            Optional<String> language,
            float loudest,
            long samples,
            String stage,
            JobContext context) {
        this.model = model;
        this.settings = settings;
        this.language = language;
        this.loudest = loudest;
        this.contentFrames = Math.toIntExact(samples / WhisperNetwork.HOP);
        this.stage = stage;
        this.context = context;
        this.previous = new PreviousText(settings, model.text());
    }

    void add(float[] block) {
        sound.add(block);
        while (sound.length() >= (long) seek * WhisperNetwork.HOP + WhisperNetwork.samples(model.windowFrames())) {
            work();
        }
    }

    Transcript finish() {
        while (seek < contentFrames) {
            work();
        }
        return new Transcript(language.orElse("en"), segments);
    }

    /** What was decoded, window by window, those dropped as silence included. */
    List<DecodedWindow> windows() {
        return windows;
    }

    /** First frame of each of {@link #windows}. */
    List<Integer> seeks() {
        return seeks;
    }

    private void work() {
        context.checkCancelled();
        int size = Math.min(model.windowFrames(), contentFrames - seek);
        if (size <= 0) {
            seek += model.windowFrames();
            return;
        }
        float[] samples = sound.under(seek, model.windowFrames());
        if (language.isEmpty() && model.multilingual()) {
            try (EncodedWindow first = model.encode(samples, loudest, model.windowFrames())) {
                language = Optional.of(model.detectLanguage(first));
            }
        }
        Optional<String> spoken = model.multilingual() ? language : Optional.empty();
        DecodingTask task = settings.task(model.text(), spoken, previous.prompt());
        try (EncodedWindow encoded = model.encode(samples, loudest, size)) {
            DecodedWindow decoded = model.decode(List.of(encoded), task, settings.fallback(), context)
                    .get(0);
            windows.add(decoded);
            seeks.add(seek);
            WindowWorker worker = new WindowWorker(model.network(), model.text(), settings, spoken);
            WindowWorker.Worked worked = worker.work(encoded, decoded, seek, size, contentFrames, lastSpeech);
            segments.addAll(worked.segments());
            previous.add(worked, decoded);
            seek = worked.next();
            lastSpeech = worked.lastSpeech();
        }
        sound.forgetBefore(seek);
        context.report(new Progress(
                stage, Math.min(seek, contentFrames) / FRAMES_PER_SECOND, contentFrames / FRAMES_PER_SECOND));
    }
}
