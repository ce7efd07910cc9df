package org.xttsworkbench.app;

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
import org.xttsworkbench.dataset.review.ReviewSteps;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.service.ReviewSession;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.TextDiff;
import org.xttsworkbench.ui.review.ReviewDesk;

/** A project's review for the window. */
public class ProjectReview implements ReviewDesk {
    private final ReviewSession session;

    /** @param session what the window works on */
    public ProjectReview(ReviewSession session) {
        this.session = session;
    }

    /** Opens a project's review; nothing when it has no dataset. */
    public static Optional<ReviewDesk> open(Path project) throws IOException {
        return ReviewSession.open(project).map(ProjectReview::new);
    }

    @Override
    public Language language() {
        return session.language();
    }

    @Override
    public Path cache() {
        return session.layout().cache();
    }

    @Override
    public Collection<ReviewedClip> clips() {
        return session.clips();
    }

    @Override
    public Map<String, List<Suspicion>> doubts(Collection<ReviewedClip> clips) throws IOException {
        return session.doubts(clips);
    }

    @Override
    public Optional<ReviewedClip> next(ReviewedClip clip) {
        return session.next(clip);
    }

    @Override
    public Optional<ReviewedClip> previous(ReviewedClip clip) {
        return session.previous(clip);
    }

    @Override
    public String recording(Clip clip) {
        return session.recording(clip);
    }

    @Override
    public Path recordingFile(Clip clip) {
        return session.recordingFile(clip);
    }

    @Override
    public Path file(Clip clip) {
        return session.file(clip);
    }

    @Override
    public Optional<EditEntry> undo() {
        return session.undo();
    }

    @Override
    public Optional<EditEntry> redo() {
        return session.redo();
    }

    @Override
    public EditEntry.Step text(ReviewedClip clip, String text) {
        return ReviewSteps.text(clip, text);
    }

    @Override
    public EditEntry.Step accept(Collection<ReviewedClip> clips) {
        return ReviewSteps.accept(clips);
    }

    @Override
    public EditEntry.Step reopen(Collection<ReviewedClip> clips) {
        return ReviewSteps.reopen(clips);
    }

    @Override
    public EditEntry.Step excludeOrRestore(Collection<ReviewedClip> clips) {
        return ReviewSteps.excludeOrRestore(clips);
    }

    @Override
    public EditEntry.Step split(ReviewedClip clip, long sample) {
        return session.split(clip, sample);
    }

    @Override
    public EditEntry.Step merge(ReviewedClip first, ReviewedClip second) {
        return session.merge(first, second);
    }

    @Override
    public EditEntry.Step trim(ReviewedClip clip, long start, long end) {
        return session.trim(clip, start, end);
    }

    @Override
    public List<TextDiff.Part> differences(String heard, String text) {
        return TextDiff.of(heard, text, session.language());
    }

    @Override
    public Review.Change perform(EditEntry entry) {
        return session.perform(entry);
    }

    @Override
    public boolean hasUnwritten() {
        return session.hasUnwritten();
    }

    @Override
    public boolean flush() throws IOException {
        return session.flush();
    }

    @Override
    public void saveCopy(Path file) throws IOException {
        session.saveCopy(file);
    }
}
