package org.xttsworkbench.dataset.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.audio.AudioQuality;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.dataset.segment.CuttingOptions;

/** Doubts about how clips sound. Limits are where a listener begins to notice; nothing is taken out by them. */
final class SoundJudge {
    private static final double SNR_DB = 20;
    private static final double WORST_SNR_DB = 5;
    private static final double CLIPPED_SAMPLES = 6;
    private static final double WORST_CLIPPED_SAMPLES = 500;
    private static final double LOUDNESS_LU = 6;
    private static final double WORST_LOUDNESS_LU = 15;
    private static final double BANDWIDTH_HZ = 6_000;
    private static final double WORST_BANDWIDTH_HZ = 3_400;
    private static final double SILENCE_SHARE = 0.5;
    private static final double WORST_SILENCE_SHARE = 0.85;
    private static final double EDGE_DB = 12;
    private static final double WORST_EDGE_DB = 3;

    private final double usualLoudness;
    private final CuttingOptions wanted;
    private List<Suspicion> found = new ArrayList<>();

    /**
     * @param measured all clips
     * @param wanted which clips were wanted
     */
    SoundJudge(Map<String, Measurement> measured, CuttingOptions wanted) {
        this.usualLoudness = Middle.of(measured.values().stream()
                        .mapToDouble(m -> m.sound().loudness())
                        .filter(lufs -> lufs > AudioQuality.SILENT)
                        .toArray())
                .median();
        this.wanted = wanted;
    }

    List<Suspicion> judge(Clip clip, AudioQuality sound) {
        found = new ArrayList<>();
        below(clip, SuspicionKind.NOISY, sound.snr(), SNR_DB, WORST_SNR_DB, 0.8);
        above(
                clip,
                SuspicionKind.CLIPPED,
                (double) sound.clippedSamples(),
                CLIPPED_SAMPLES,
                WORST_CLIPPED_SAMPLES,
                0.7);
        if (sound.loudness() > AudioQuality.SILENT) {
            double louder = sound.loudness() - usualLoudness;
            above(clip, SuspicionKind.LOUD, louder, LOUDNESS_LU, WORST_LOUDNESS_LU, 0.5);
            above(clip, SuspicionKind.QUIET, -louder, LOUDNESS_LU, WORST_LOUDNESS_LU, 0.5);
        }
        if (sound.bandwidth() < BANDWIDTH_HZ) {
            double score = Severity.of(-sound.bandwidth(), -BANDWIDTH_HZ, -WORST_BANDWIDTH_HZ, 0.7);
            add(clip, SuspicionKind.NARROW_BAND, score, sound.bandwidth() / 1000, BANDWIDTH_HZ / 1000);
        }
        if (sound.silenceShare() > SILENCE_SHARE) {
            double score = Severity.of(sound.silenceShare(), SILENCE_SHARE, WORST_SILENCE_SHARE, 0.6);
            add(clip, SuspicionKind.MUCH_SILENCE, score, 100 * sound.silenceShare(), 100 * SILENCE_SHARE);
        }
        below(clip, SuspicionKind.ABRUPT_START, sound.speech() - sound.start(), EDGE_DB, WORST_EDGE_DB, 0.7);
        below(clip, SuspicionKind.ABRUPT_END, sound.speech() - sound.end(), EDGE_DB, WORST_EDGE_DB, 0.8);
        if (clip.tooShort() || clip.seconds() < wanted.minSeconds()) {
            add(clip, SuspicionKind.SHORT, 0.3, clip.seconds(), wanted.minSeconds());
        }
        if (clip.seconds() > wanted.maxSeconds()) {
            add(clip, SuspicionKind.LONG, 0.3, clip.seconds(), wanted.maxSeconds());
        }
        return found;
    }

    private void above(Clip clip, SuspicionKind kind, double measured, double limit, double worst, double most) {
        if (measured > limit) {
            add(clip, kind, Severity.of(measured, limit, worst, most), measured, limit);
        }
    }

    private void below(Clip clip, SuspicionKind kind, double measured, double limit, double worst, double most) {
        if (measured < limit) {
            add(clip, kind, Severity.of(-measured, -limit, -worst, most), Math.max(0, measured), limit);
        }
    }

    private void add(Clip clip, SuspicionKind kind, double score, double measured, double limit) {
        found.add(new Suspicion(clip.id(), kind, score, measured, limit, ""));
    }
}
