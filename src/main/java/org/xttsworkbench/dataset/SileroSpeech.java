package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.AudioInfo;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.vad.SpeechActivity;
import org.xttsworkbench.vad.VadOptions;
import org.xttsworkbench.vad.VoiceActivityDetector;

/** Finds speech with a voice activity detector. */
public final class SileroSpeech implements SpeechFinder {
    private final VoiceActivityDetector detector;

    /** @param detector is not closed here */
    public SileroSpeech(VoiceActivityDetector detector) {
        this.detector = detector;
    }

    @Override
    public Speech find(Path recording, JobContext context) throws IOException {
        AudioInfo declared = AudioDecoder.info(recording);
        SpeechActivity activity = detector.detect(recording, VadOptions.DEFAULT, context);
        int rate = declared.sampleRate();
        long samples = samples(declared, activity.samples());
        List<TimeSpan> speech = activity.regions().stream()
                .map(region -> region.at(rate))
                .filter(span -> span.startSample() < samples)
                .map(span -> new TimeSpan(span.startSample(), Math.min(samples, span.endSample())))
                .toList();
        return new Speech(new AudioInfo(rate, declared.channels(), samples), speech);
    }

    /**
     * How many samples the recording has. What it says of itself is taken when so many samples give as many as were
     * decoded at the detector's rate; a damaged file gets the most that are surely there.
     */
    private static long samples(AudioInfo declared, long heard) {
        long rate = declared.sampleRate();
        long expected = (declared.samples() * VoiceActivityDetector.SAMPLE_RATE + rate - 1) / rate;
        return expected == heard ? declared.samples() : (heard - 1) * rate / VoiceActivityDetector.SAMPLE_RATE + 1;
    }
}
