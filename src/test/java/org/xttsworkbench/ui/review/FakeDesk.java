package org.xttsworkbench.ui.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.app.ProjectReview;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.SplitOptions;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.ReviewSession;
import org.xttsworkbench.text.Language;

/** The review of made-up clips: sentences with words and times, every third with a reason to look. */
final class FakeDesk extends ProjectReview {
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

    boolean diskGone;

    FakeDesk(int clips, Path project) throws IOException {
        this(clips, project, SENTENCES, Language.ENGLISH);
    }

    FakeDesk(int clips, Path project, List<String> sentences, Language language) throws IOException {
        super(ReviewSession.of(new ProjectLayout(project), language, dataset(clips, sentences)));
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
                "chapter-03",
                "sha",
                "chapter-03.wav",
                true,
                RATE,
                at,
                List.of(),
                null,
                null,
                cut,
                List.of(),
                List.of());
        CuttingOptions cutting = CuttingOptions.between(1, 30);
        return new Dataset(cutting, SplitOptions.DEFAULT, List.of(source), List.of(), List.of(), List.of());
    }

    @Override
    public Map<String, List<Suspicion>> doubts(Collection<ReviewedClip> clips) {
        Map<String, List<Suspicion>> doubts = new HashMap<>();
        int i = 0;
        for (ReviewedClip clip : clips) {
            List<Suspicion> found = new ArrayList<>();
            if (i % 3 == 0) {
                double score = 0.31 + 0.6 * ((i * 37L) % 101) / 101;
                found.add(new Suspicion(clip.id(), KINDS[i / 3 % KINDS.length], score, 12, 20, ""));
            }
            if (i % 6 == 0) {
                found.add(new Suspicion(clip.id(), KINDS[(i / 3 + 1) % KINDS.length], 0.3, 4, 5, ""));
            }
            doubts.put(clip.id(), found);
            i++;
        }
        return doubts;
    }

    Map<String, List<Suspicion>> doubts() {
        return doubts(clips());
    }

    @Override
    public boolean flush() throws IOException {
        if (diskGone) {
            throw new IOException("the drive is gone");
        }
        return super.flush();
    }
}
