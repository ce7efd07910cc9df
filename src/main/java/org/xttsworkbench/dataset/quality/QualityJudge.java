package org.xttsworkbench.dataset.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.segment.CuttingOptions;

/** Doubts about clips from what was measured of them. A pure function: the same clips give the same doubts. */
public final class QualityJudge {

    private QualityJudge() {}

    /**
     * Judges clips beside each other.
     *
     * @param measured by clip id; clips that were not measured are not judged
     * @param wanted which clips were wanted
     */
    public static List<Suspicion> judge(List<Clip> clips, Map<String, Measurement> measured, CuttingOptions wanted) {
        SoundJudge sound = new SoundJudge(measured, wanted);
        SpeechJudge speech = new SpeechJudge(clips, measured);
        List<Suspicion> all = new ArrayList<>();
        for (Clip clip : clips) {
            Measurement measurement = measured.get(clip.id());
            if (measurement != null) {
                all.addAll(sound.judge(clip, measurement.sound()));
                all.addAll(speech.judge(clip, measurement));
            }
        }
        return all;
    }
}
