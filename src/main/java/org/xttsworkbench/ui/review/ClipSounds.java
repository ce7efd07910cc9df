package org.xttsworkbench.ui.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.ui.control.ClipAudio;

/** Where the review gets sound from. Methods return at once; the answers come on the window's thread. */
interface ClipSounds {

    /** A clip's sound; nothing when neither its file nor its recording can be read. */
    void clip(ReviewedClip clip, Consumer<Optional<ClipAudio>> receiver);

    /** A clip's sound with what is around it in the recording; nothing when that cannot be read. */
    void surroundings(ReviewedClip clip, Consumer<Optional<ClipAudio>> receiver);

    /** Small pictures of clips by id: levels from 0 to 1 of evenly wide columns; those that cannot be read are left out. */
    void thumbnails(List<ReviewedClip> clips, Consumer<Map<String, float[]>> receiver);
}
