package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.dataset.review.ReviewSteps;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.validation.ClipDoubts;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.text.Language;

/**
 * A review that goes on while a window is open. Edits count at once; {@link #flush} brings them to the disk, in their
 * order. What cannot be written is kept and written by the next flush.
 */
public final class ReviewSession {
    private final ProjectLayout layout;
    private final Language language;
    private final Dataset dataset;
    private final EditLog log;
    private final Review review;
    private final Map<String, Source> sources = new HashMap<>();
    private final List<EditEntry> unwritten = new ArrayList<>();

    private ReviewSession(ProjectLayout layout, Language language, Dataset dataset, EditLog log) throws IOException {
        this.layout = layout;
        this.language = language;
        this.dataset = dataset;
        this.log = log;
        this.review = Review.of(dataset, log.read());
        dataset.sources().forEach(source -> sources.put(source.id(), source));
    }

    /**
     * Reads dataset and edits; takes a while.
     *
     * @return nothing when the project has no dataset yet
     * @throws FailureException when the folder is no project, or the log of edits is damaged
     */
    public static Optional<ReviewSession> open(Path project) throws IOException {
        ProjectStore projects = new ProjectStore(project);
        Language language = Language.of(projects.open().language());
        ProjectLayout layout = projects.layout();
        Optional<Dataset> dataset = new DatasetStore(layout).find();
        return dataset.isEmpty() ? Optional.empty() : Optional.of(of(layout, language, dataset.get()));
    }

    /** A review of a dataset that is in memory; what was edited is read from the project, and kept there. */
    public static ReviewSession of(ProjectLayout layout, Language language, Dataset dataset) throws IOException {
        return new ReviewSession(layout, language, dataset, new EditLog(layout.edits()));
    }

    /** The language that is spoken. */
    public Language language() {
        return language;
    }

    /** Where the project's files are. */
    public ProjectLayout layout() {
        return layout;
    }

    /** All clips, those taken out too, by recording and time. */
    public Collection<ReviewedClip> clips() {
        return review.clips();
    }

    /**
     * The doubts about clips of this review, see {@link ClipDoubts}. Reads files; may run beside edits.
     *
     * @param clips as {@link #clips} gave them
     */
    public Map<String, List<Suspicion>> doubts(Collection<ReviewedClip> clips) throws IOException {
        return ClipDoubts.of(layout, language, dataset.cutting(), new DatasetStore(layout).kept(clips));
    }

    /** The neighbour after a clip in its recording. */
    public Optional<ReviewedClip> next(ReviewedClip clip) {
        return review.next(clip);
    }

    /** The neighbour before a clip in its recording. */
    public Optional<ReviewedClip> previous(ReviewedClip clip) {
        return review.previous(clip);
    }

    /** Name of the recording that a clip was cut from. */
    public String recording(Clip clip) {
        Source source = sources.get(clip.source());
        return source == null ? clip.source() : source.name();
    }

    /** The file of the recording that a clip was cut from. */
    public Path recordingFile(Clip clip) {
        return layout.recordings().resolve(recording(clip));
    }

    /** The clip's own file. */
    public Path file(Clip clip) {
        return layout.wavs().resolve(clip.fileName());
    }

    /** What takes the last step back; nothing when there is none. */
    public Optional<EditEntry> undo() {
        return review.undo();
    }

    /** What does the step again that was taken back last; nothing when there is none. */
    public Optional<EditEntry> redo() {
        return review.redo();
    }

    /** A step that cuts a clip in two, see {@link ReviewSteps#split}. */
    public EditEntry.Step split(ReviewedClip clip, long sample) {
        return ReviewSteps.split(clip, sample);
    }

    /** A step that makes one clip of two neighbours, see {@link ReviewSteps#merge}. */
    public EditEntry.Step merge(ReviewedClip first, ReviewedClip second) {
        return ReviewSteps.merge(first, second, dataset.cutting().maxSeconds(), language);
    }

    /** A step that moves a clip's ends, see {@link ReviewSteps#trim}. */
    public EditEntry.Step trim(ReviewedClip clip, long start, long end) {
        Source source = sources.get(clip.clip().source());
        return ReviewSteps.trim(review, clip, start, end, source == null ? end : source.samples());
    }

    /** Does a step, or goes one back or forth. What it changed counts at once and is to be flushed. */
    public Review.Change perform(EditEntry entry) {
        if (entry instanceof EditEntry.Step step && step.edits().isEmpty()) {
            return Review.Change.NONE;
        }
        Review.Change change = review.perform(entry);
        synchronized (unwritten) {
            unwritten.add(entry);
        }
        return change;
    }

    /** Whether something is not on the disk yet. */
    public boolean hasUnwritten() {
        synchronized (unwritten) {
            return !unwritten.isEmpty();
        }
    }

    /**
     * Brings everything to the disk; not on the window's thread. Calls from several threads take turns.
     *
     * @return whether another process has changed something meanwhile, so that the session is to be opened anew
     */
    public synchronized boolean flush() throws IOException {
        List<EditEntry> now;
        synchronized (unwritten) {
            now = List.copyOf(unwritten);
        }
        boolean others = log.append(now);
        synchronized (unwritten) {
            unwritten.subList(0, now.size()).clear();
        }
        return others;
    }

    /** Writes everything that was ever changed, also what is not on the disk yet, to another file. */
    public synchronized void saveCopy(Path file) throws IOException {
        List<EditEntry> all = new ArrayList<>(log.read());
        synchronized (unwritten) {
            all.addAll(unwritten);
        }
        new EditLog(file).append(all);
    }
}
