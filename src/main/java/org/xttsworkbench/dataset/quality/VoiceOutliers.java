package org.xttsworkbench.dataset.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;

/**
 * Finds clips in which somebody else speaks: those whose voice is far from the middle of all. The distance is one less
 * the cosine.
 */
public final class VoiceOutliers {
    /** With fewer clips nobody knows whose voice it is. */
    private static final int ENOUGH_CLIPS = 5;
    /** One speaker's clips are nearer than this in any set: short and emotional ones differ most. */
    private static final double LEAST_LIMIT = 0.35;

    private static final double SPREADS = 5;
    private static final int ROUNDS = 3;

    private VoiceOutliers() {}

    /** @param voices vectors of length 1, by clip id */
    public static List<Suspicion> find(Map<String, float[]> voices) {
        if (voices.size() < ENOUGH_CLIPS) {
            return List.of();
        }
        List<float[]> core = new ArrayList<>(voices.values());
        float[] centre = mean(core);
        double limit = LEAST_LIMIT;
        for (int round = 0; round < ROUNDS; round++) {
            // The middle is taken anew without those that are far, so that they do not pull it towards them.
            float[] middle = centre;
            Middle usual = Middle.of(
                    core.stream().mapToDouble(v -> distance(middle, v)).toArray());
            limit = Math.max(LEAST_LIMIT, usual.median() + SPREADS * usual.spread());
            double bound = usual.median() + SPREADS * usual.spread();
            core = voices.values().stream()
                    .filter(v -> distance(middle, v) <= bound)
                    .toList();
            centre = mean(core);
        }
        List<Suspicion> found = new ArrayList<>();
        for (Map.Entry<String, float[]> voice : voices.entrySet()) {
            double distance = distance(centre, voice.getValue());
            if (distance > limit) {
                double score = Severity.of(distance, limit, limit + 0.4, 0.9);
                found.add(new Suspicion(voice.getKey(), SuspicionKind.OTHER_SPEAKER, score, distance, limit, ""));
            }
        }
        return found;
    }

    private static float[] mean(List<float[]> vectors) {
        float[] sum = new float[vectors.get(0).length];
        for (float[] vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        return sum;
    }

    private static double distance(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return 1 - dot / Math.sqrt(Math.max(aa * bb, 1e-30));
    }
}
