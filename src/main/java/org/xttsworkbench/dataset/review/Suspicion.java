package org.xttsworkbench.dataset.review;

import java.util.List;

/**
 * A doubt about a clip. It orders the review and changes nothing: a person decides.
 *
 * @param clip id of the clip
 * @param kind what the doubt is about
 * @param score how grave it is, from 0 (hardly worth a look) to 1 (surely wrong)
 * @param measured what was measured, in the kind's unit; 0 where nothing is measured
 * @param limit from where on it is a doubt, in the same unit
 * @param detail words that belong to the doubt, such as what was heard instead; may be empty
 */
public record Suspicion(String clip, SuspicionKind kind, double score, double measured, double limit, String detail) {

    public Suspicion {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score from 0 to 1, not " + score);
        }
    }

    /** A doubt that needs no measurement. */
    public static Suspicion of(String clip, SuspicionKind kind, double score, String detail) {
        return new Suspicion(clip, kind, score, 0, 0, detail);
    }

    /** The doubt in one sentence, the same on the command line, in the report and in the window. */
    public String reason() {
        return kind.sentence(this);
    }

    /**
     * One figure for all doubts about a clip, from 0 to 1: each further doubt takes its share of what is left, so many
     * small ones add up and none counts for less than alone.
     */
    public static double together(List<Suspicion> doubts) {
        double trust = 1;
        for (Suspicion doubt : doubts) {
            trust *= 1 - doubt.score();
        }
        return 1 - trust;
    }
}
