package org.xttsworkbench.ui.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.TextDiff;

/** The review of one voice, as the window works on it. Nothing but {@link #flush} and {@link #saveCopy} touches the disk. */
public interface ReviewDesk {

    /** Opens reviews. */
    interface Opener {

        /**
         * Reads a project's dataset and edits; takes a while.
         *
         * @return nothing when there is no dataset yet
         */
        Optional<ReviewDesk> open(Path project) throws IOException;
    }

    /** The language that is spoken. */
    Language language();

    /** The project's cache folder. */
    Path cache();

    /** All clips, those taken out too, by recording and time. */
    Collection<ReviewedClip> clips();

    /**
     * Reasons to look at clips, by the clip's id, as far as they are known; reads files, not on the window's thread.
     *
     * @param clips as {@link #clips} gave them
     */
    Map<String, List<Suspicion>> doubts(Collection<ReviewedClip> clips) throws IOException;

    /** The neighbour after a clip in its recording. */
    Optional<ReviewedClip> next(ReviewedClip clip);

    /** The neighbour before a clip in its recording. */
    Optional<ReviewedClip> previous(ReviewedClip clip);

    /** Name of the recording that a clip was cut from. */
    String recording(Clip clip);

    /** The file of the recording that a clip was cut from. */
    Path recordingFile(Clip clip);

    /** The clip's own file. */
    Path file(Clip clip);

    /** What takes the last step back; nothing when there is none. */
    Optional<EditEntry> undo();

    /** What does the step again that was taken back last; nothing when there is none. */
    Optional<EditEntry> redo();

    /** The clip says this. */
    EditEntry.Step text(ReviewedClip clip, String text);

    /** The clips are good. */
    EditEntry.Step accept(Collection<ReviewedClip> clips);

    /** The clips are to be looked at again. */
    EditEntry.Step reopen(Collection<ReviewedClip> clips);

    /** Takes the clips out, or brings them back when all of them are out. */
    EditEntry.Step excludeOrRestore(Collection<ReviewedClip> clips);

    /**
     * Two clips in place of one.
     *
     * @throws FailureException with a sentence for the user when that cannot be
     */
    EditEntry.Step split(ReviewedClip clip, long sample);

    /**
     * One clip in place of two neighbours.
     *
     * @throws FailureException with a sentence for the user when that cannot be
     */
    EditEntry.Step merge(ReviewedClip first, ReviewedClip second);

    /**
     * The clip with other ends.
     *
     * @throws FailureException with a sentence for the user when that cannot be
     */
    EditEntry.Step trim(ReviewedClip clip, long start, long end);

    /** Differences of a text from what was heard. */
    List<TextDiff.Part> differences(String heard, String text);

    /** Does a step, or goes one back or forth; it counts at once and is to be flushed. */
    Review.Change perform(EditEntry entry);

    /** Whether something is not on the disk yet. */
    boolean hasUnwritten();

    /**
     * Brings everything to the disk; not on the window's thread.
     *
     * @return whether another process has changed something meanwhile, so that the review is to be opened anew
     */
    boolean flush() throws IOException;

    /** Writes everything that was ever changed to another file. */
    void saveCopy(Path file) throws IOException;
}
