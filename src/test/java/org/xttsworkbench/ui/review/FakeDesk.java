package org.xttsworkbench.ui.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.SplitOptions;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.dataset.review.ReviewSteps;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.TextDiff;

/** A review of made-up clips: sentences with words and times, every third with a reason to look. */
final class FakeDesk implements ReviewDesk {
    static final int RATE = 22_050;
    static final List<String> SENTENCES = List.of(
            "The lamp on the key had gone out, and Mrs Hallow counted the boats twice before she spoke.",
            "Nobody had told him that the ferry did not run on a Sunday.",
            "She kept the letters in a biscuit tin, the one with the dented lid.",
            "Eleven, twelve, thirteen; after that the numbers ran together.",
            "“You will want a coat,” said the porter, not looking up.",
            "It rained on Monday, on Tuesday, and again all through the week of the fair.",
            "The road to Kilbrennan was closed above the old mill.",
            "Half past six, and still no light in the harbour office.",
            "He folded the map along the wrong crease and put it in his pocket.",
            "What she remembered afterwards was the smell of tar and oranges.");
    private static final SuspicionKind[] KINDS = {
        SuspicionKind.UNSURE,
        SuspicionKind.ABRUPT_END,
        SuspicionKind.NOISY,
        SuspicionKind.FAST,
        SuspicionKind.OTHER_SPEAKER,
        SuspicionKind.MUCH_SILENCE,
        SuspicionKind.QUIET
    };

    private final Review review;
    private final List<EditEntry> unwritten = new ArrayList<>();
    private final Path log;
    private final Language language;
    boolean diskGone;

    FakeDesk(int clips, Path log) throws IOException {
        this(clips, log, SENTENCES, Language.ENGLISH);
    }

    FakeDesk(int clips, Path log, List<String> sentences, Language language) throws IOException {
        this.log = log;
        this.language = language;
        review = Review.of(dataset(clips, sentences), new EditLog(log).read());
    }

    static Dataset dataset(int clips, List<String> sentences) {
        List<Clip> cut = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < clips; i++) {
            String[] words = sentences.get(i % sentences.size()).split(" ");
            List<Word> spoken = new ArrayList<>();
            double time = 0.2;
            for (int w = 0; w < words.length; w++) {
                double length = 0.1 + 0.05 * words[w].length();
                spoken.add(new Word(" " + words[w], time, time + length, (i + w) % 11 == 5 ? 0.4 : 0.97));
                time += length + 0.04;
            }
            long samples = Math.round((time + 0.2) * RATE);
            cut.add(Clip.heard("chapter-03", at, at + samples, RATE, spoken, false));
            at += samples + RATE / 3;
        }
        Source source = new Source(
                "chapter-03", "sha", "chapter-03.wav", true, RATE, at, List.of(), null, cut, List.of(), List.of());
        return new Dataset(
                CuttingOptions.DEFAULT, SplitOptions.DEFAULT, List.of(source), List.of(), List.of(), List.of());
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public Path cache() {
        return log.resolveSibling("cache");
    }

    @Override
    public Collection<ReviewedClip> clips() {
        return review.clips();
    }

    @Override
    public List<Suspicion> doubts() {
        List<Suspicion> doubts = new ArrayList<>();
        int i = 0;
        for (ReviewedClip clip : review.clips()) {
            if (i % 3 == 0) {
                double score = 0.2 + 0.7 * ((i * 37L) % 101) / 101;
                doubts.add(new Suspicion(clip.id(), KINDS[i / 3 % KINDS.length], score, 12, 20, ""));
            }
            if (i % 6 == 0) {
                doubts.add(new Suspicion(clip.id(), KINDS[(i / 3 + 1) % KINDS.length], 0.3, 4, 5, ""));
            }
            i++;
        }
        return doubts;
    }

    @Override
    public Optional<ReviewedClip> next(ReviewedClip clip) {
        return review.next(clip);
    }

    @Override
    public Optional<ReviewedClip> previous(ReviewedClip clip) {
        return review.previous(clip);
    }

    @Override
    public String recording(Clip clip) {
        return "chapter-03";
    }

    @Override
    public Path recordingFile(Clip clip) {
        return log.resolveSibling("chapter-03.wav");
    }

    @Override
    public Path file(Clip clip) {
        return log.resolveSibling(clip.fileName());
    }

    @Override
    public Optional<EditEntry> undo() {
        return review.undo();
    }

    @Override
    public Optional<EditEntry> redo() {
        return review.redo();
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
        return ReviewSteps.split(clip, sample);
    }

    @Override
    public EditEntry.Step merge(ReviewedClip first, ReviewedClip second) {
        return ReviewSteps.merge(first, second, 30, language);
    }

    @Override
    public EditEntry.Step trim(ReviewedClip clip, long start, long end) {
        return ReviewSteps.trim(review, clip, start, end, Long.MAX_VALUE);
    }

    @Override
    public List<TextDiff.Part> differences(String heard, String text) {
        return TextDiff.of(heard, text, language);
    }

    @Override
    public Review.Change perform(EditEntry entry) {
        unwritten.add(entry);
        return review.perform(entry);
    }

    @Override
    public boolean hasUnwritten() {
        return !unwritten.isEmpty();
    }

    @Override
    public boolean flush() throws IOException {
        if (diskGone) {
            throw new IOException("the drive is gone");
        }
        new EditLog(log).append(List.copyOf(unwritten));
        unwritten.clear();
        return false;
    }

    @Override
    public void saveCopy(Path file) throws IOException {
        new EditLog(file).append(unwritten);
    }
}
