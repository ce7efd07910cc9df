package org.xttsworkbench.training;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.xttsworkbench.storage.Sha256;

/**
 * The clips of a dataset that a model can be trained on, and the others with reasons.
 *
 * @param train clips to train on, in the table's order
 * @param evaluation clips to evaluate with, in the table's order
 */
public record PreparedClips(List<TrainingClip> train, List<TrainingClip> evaluation, List<LeftOutClip> leftOut) {

    /** Hash of all clips and texts, in order: equal where training would see the same. */
    public String sha256() {
        StringBuilder text = new StringBuilder();
        for (List<TrainingClip> table : List.of(train, evaluation)) {
            for (TrainingClip clip : table) {
                text.append(clip.sha256()).append(Arrays.toString(clip.tokens()));
            }
            text.append('|');
        }
        return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
