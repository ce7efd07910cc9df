package org.xttsworkbench.ui.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.ui.control.ClipAudio;

/** Keeps the sounds that were asked for last, so that a clip that was loaded ahead is there at once. */
final class RecentSounds implements ClipSounds {
    private static final int KEPT = 24;

    private final ClipSounds from;
    private final Map<String, ClipAudio> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ClipAudio> eldest) {
            return size() > KEPT;
        }
    };

    RecentSounds(ClipSounds from) {
        this.from = from;
    }

    @Override
    public void clip(ReviewedClip clip, Consumer<Optional<ClipAudio>> receiver) {
        ClipAudio there = known.get(clip.id());
        if (there != null) {
            receiver.accept(Optional.of(there));
            return;
        }
        from.clip(clip, found -> {
            found.ifPresent(sound -> known.put(clip.id(), sound));
            receiver.accept(found);
        });
    }

    @Override
    public void surroundings(ReviewedClip clip, Consumer<Optional<ClipAudio>> receiver) {
        from.surroundings(clip, receiver);
    }

    @Override
    public void thumbnails(List<ReviewedClip> clips, Consumer<Map<String, float[]>> receiver) {
        from.thumbnails(clips, receiver);
    }
}
