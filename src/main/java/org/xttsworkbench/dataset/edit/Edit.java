package org.xttsworkbench.dataset.edit;

import java.util.List;

/** One change of the user's. None of them touches a recording or forgets what was there before. */
public sealed interface Edit {

    /** The clip says {@code text}. */
    record Text(String clip, String text) implements Edit {}

    /** The clip was listened to and found good, or is to be listened to again. */
    record Accept(String clip, boolean accepted) implements Edit {}

    /** The clip is taken out of the dataset, or comes back as it was. */
    record Exclude(String clip, boolean excluded) implements Edit {}

    /**
     * Other clips in place of some: one for one is a trim, several for one a split, one for several a merge.
     *
     * @param clips ids of neighbours of one recording, in order of time
     * @param cuts what takes their place, in order of time
     */
    record Recut(List<String> clips, List<Cut> cuts) implements Edit {

        public Recut {
            clips = List.copyOf(clips);
            cuts = List.copyOf(cuts);
            if (clips.isEmpty() || cuts.isEmpty()) {
                throw new IllegalArgumentException("a recut needs clips and cuts");
            }
        }

        /** Whether one clip only gets other ends. */
        public boolean isTrim() {
            return clips.size() == 1 && cuts.size() == 1;
        }
    }
}
