package org.xttsworkbench.ui.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.ui.control.ClipAudio;

/** Sound that is loud where a word is and quiet between words. */
final class FakeSounds implements ClipSounds {
    boolean missing;

    static ClipAudio audio(Clip clip, double around) {
        int rate = 22_050;
        double start = Math.max(0, clip.startSeconds() - around);
        short[] samples = new short[(int) ((clip.endSeconds() + around - start) * rate)];
        for (int i = 0; i < samples.length; i++) {
            double time = start + i / (double) rate - clip.startSeconds();
            double level = 0.01;
            for (Word word : clip.words()) {
                if (time >= word.startSeconds() && time < word.endSeconds()) {
                    double part = (time - word.startSeconds()) / (word.endSeconds() - word.startSeconds());
                    double syllables = Math.max(1, Math.round((word.endSeconds() - word.startSeconds()) / 0.16));
                    level = 0.15 + 0.75 * Math.abs(Math.sin(Math.PI * part * syllables)) * Math.sin(Math.PI * part);
                }
            }
            double voice = Math.sin(2 * Math.PI * 140 * time) + 0.5 * Math.sin(2 * Math.PI * 1234 * time);
            samples[i] = (short) (14_000 * level * voice * (0.6 + 0.4 * Math.sin(i * 0.37)));
        }
        return new ClipAudio(samples, rate, start);
    }

    @Override
    public void clip(ReviewedClip clip, Consumer<Optional<ClipAudio>> receiver) {
        receiver.accept(missing ? Optional.empty() : Optional.of(audio(clip.clip(), 0)));
    }

    @Override
    public void surroundings(ReviewedClip clip, Consumer<Optional<ClipAudio>> receiver) {
        receiver.accept(missing ? Optional.empty() : Optional.of(audio(clip.clip(), 1)));
    }

    @Override
    public void thumbnails(List<ReviewedClip> clips, Consumer<Map<String, float[]>> receiver) {
        Map<String, float[]> found = new HashMap<>();
        for (ReviewedClip clip : clips) {
            float[] levels = new float[49];
            for (Word word : clip.clip().words()) {
                int from = (int) (49 * word.startSeconds() / clip.clip().seconds());
                int to = (int) (49 * word.endSeconds() / clip.clip().seconds());
                for (int i = from; i < Math.min(49, to); i++) {
                    levels[i] = 0.4f + 0.6f * ((i * 7 + word.text().length()) % 5) / 5f;
                }
            }
            found.put(clip.id(), levels);
        }
        receiver.accept(found);
    }
}
