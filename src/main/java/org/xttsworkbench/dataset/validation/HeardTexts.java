package org.xttsworkbench.dataset.validation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.JsonLines;
import org.xttsworkbench.text.ErrorRate;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.WordErrorRate;

/**
 * What recognisers heard last in each clip, compared with the clips' texts as they are now; blind to spelling,
 * punctuation and the way numbers are written.
 */
public final class HeardTexts {
    /** A recogniser errs in that share of words on good clips. */
    private static final double LIMIT = 0.1;
    /** From here on the text is another one. */
    private static final double WORST = 0.6;

    private final Map<String, HeardClip> bySound = new HashMap<>();

    private HeardTexts(List<HeardClip> lines) {
        lines.forEach(line -> bySound.put(line.fileSha256(), line));
    }

    /** Reads what was heard so far. */
    public static HeardTexts read(ProjectLayout layout) throws IOException {
        return new HeardTexts(JsonLines.readKept(layout.heard(), HeardClip.class));
    }

    /** What was heard last in a clip, as its file is now. */
    public Optional<HeardClip> of(Clip clip) {
        return Optional.ofNullable(bySound.get(clip.fileSha256()));
    }

    /** Clips whose text differs by more than a recogniser errs. */
    public List<Suspicion> differences(List<Clip> clips, Language language) {
        List<Suspicion> found = new ArrayList<>();
        for (Clip clip : clips) {
            HeardClip heard = bySound.get(clip.fileSha256());
            double rate = heard == null
                    ? 0
                    : WordErrorRate.of(clip.text(), heard.text(), language).rate();
            if (heard != null && rate > LIMIT) {
                double way = Math.min(1, (rate - LIMIT) / (WORST - LIMIT));
                double score = 0.25 + 0.7 * way;
                found.add(new Suspicion(
                        clip.id(), SuspicionKind.DIFFERENT_TEXT, score, 100 * rate, 100 * LIMIT, heard.text()));
            }
        }
        return found;
    }

    /** Errors of all clips together, or nothing when none was heard. */
    public Optional<ErrorRate> together(List<Clip> clips, Language language) {
        ErrorRate sum = ErrorRate.NONE;
        boolean any = false;
        for (Clip clip : clips) {
            HeardClip heard = bySound.get(clip.fileSha256());
            if (heard != null) {
                any = true;
                sum = sum.plus(WordErrorRate.of(clip.text(), heard.text(), language));
            }
        }
        return any ? Optional.of(sum) : Optional.empty();
    }
}
