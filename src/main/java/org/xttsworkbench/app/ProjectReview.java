package org.xttsworkbench.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.review.ReviewSteps;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.service.ReviewSession;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.TextDiff;
import org.xttsworkbench.ui.review.ReviewDesk;

/** A project's review for the window. */
public final class ProjectReview implements ReviewDesk {
    /** From here on a word counts as sure. */
    private static final double SURE = 0.6;

    private final ReviewSession session;

    private ProjectReview(ReviewSession session) {
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
    public List<Suspicion> doubts() {
        List<Suspicion> doubts = new ArrayList<>();
        for (ReviewedClip clip : session.clips()) {
            List<Word> words = clip.clip().words();
            double unsure = words.stream()
                    .mapToDouble(word -> Math.max(0, SURE - word.probability()))
                    .sum();
            if (unsure > 0) {
                double mean =
                        words.stream().mapToDouble(Word::probability).average().orElse(1);
                double score = Math.min(1, unsure / SURE);
                doubts.add(new Suspicion(clip.id(), SuspicionKind.UNSURE, score, 100 * mean, 100 * SURE, ""));
            }
            if (clip.clip().text().isBlank()) {
                doubts.add(Suspicion.of(clip.id(), SuspicionKind.EMPTY_TEXT, 1, ""));
            }
        }
        return doubts;
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
