package org.xttsworkbench.dataset.segment;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.audio.TimeSpan;

/**
 * Finds the silences between words. A recogniser's times are rough: a word may begin where the one before it ends although
 * a long silence lies in between. So the sound decides where silence is, and the times only to which words it belongs.
 */
final class PauseFinder {
    /** A silence of that length is no closure within a word, such as the one before a "t". */
    private static final double SURELY_PAUSE_SECONDS = 0.25;

    /** How far from the ends of a word, by the recogniser's clock, a shorter silence may be. */
    private static final double NEAR_SECONDS = 0.12;

    /** A word that is said after a silence within its time has at least that much of its sound there. */
    private static final double SPOKEN_SECONDS = 0.08;

    /** Between words that are farther apart, something else may be said. */
    private static final double FAR_SECONDS = 1;

    private final List<TimeSpan> speech;
    private final int sampleRate;
    private final CutPlacer placer;

    PauseFinder(SoundLevels levels, List<TimeSpan> speech) {
        this.speech = speech;
        this.sampleRate = levels.sampleRate();
        this.placer = new CutPlacer(levels);
    }

    /**
     * The pauses around words: the first before all of them, the last after all.
     *
     * @param silences of the recording, in order
     * @param stretch what is free to be cut; a silence at its ends counts as far as it lies inside
     */
    List<Pause> find(List<WrittenWord> words, List<TimeSpan> silences, TimeSpan stretch) {
        List<List<TimeSpan>> belonging = new ArrayList<>();
        for (int i = 0; i <= words.size(); i++) {
            belonging.add(new ArrayList<>());
        }
        int word = 0;
        for (TimeSpan silence : silences) {
            long start = Math.max(silence.startSample(), stretch.startSample());
            long end = Math.min(silence.endSample(), stretch.endSample());
            if (end - start < samples(CutPlacer.LEAST_SECONDS)) {
                continue;
            }
            long centre = (start + end) / 2;
            while (word < words.size() && words.get(word).end() <= centre) {
                word++;
            }
            int gap = gap(new TimeSpan(start, end), words, word);
            if (gap >= 0) {
                belonging.get(gap).add(new TimeSpan(start, end));
            }
        }
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i <= words.size(); i++) {
            pauses.add(pause(belonging.get(i), i, words, stretch));
        }
        return pauses;
    }

    /** Before which word a silence is, or -1 when it is within one; {@code word} is the first that ends behind it. */
    private int gap(TimeSpan silence, List<WrittenWord> words, int word) {
        long centre = (silence.startSample() + silence.endSample()) / 2;
        if (word == words.size() || words.get(word).start() > centre) {
            return word;
        }
        WrittenWord around = words.get(word);
        long before = Math.max(0, silence.startSample() - around.start());
        long behind = Math.max(0, around.end() - silence.endSample());
        if (silence.length() >= samples(SURELY_PAUSE_SECONDS)) {
            // Recognisers give a pause to the word behind it, unless nothing of the word would be left.
            return behind >= samples(SPOKEN_SECONDS) || before < samples(SPOKEN_SECONDS) ? word : word + 1;
        }
        long near = samples(NEAR_SECONDS);
        if (before <= behind) {
            return before <= near ? word : -1;
        }
        return behind <= near ? word + 1 : -1;
    }

    private Pause pause(List<TimeSpan> silences, int gap, List<WrittenWord> words, TimeSpan stretch) {
        boolean first = gap == 0;
        boolean last = gap == words.size();
        if (silences.isEmpty()) {
            return first ? edge(stretch.startSample()) : last ? edge(stretch.endSample()) : Pause.NONE;
        }
        List<List<TimeSpan>> groups = withoutSpeechBetween(silences);
        List<TimeSpan> left = longest(groups);
        List<TimeSpan> right = left;
        boolean far =
                first || last || words.get(gap).start() - words.get(gap - 1).end() > samples(FAR_SECONDS);
        if (far) {
            left = last || !first ? firstSure(groups) : left;
            right = first || !last ? firstSure(reversed(groups)) : right;
        }
        if (first) {
            left = right;
        } else if (last) {
            right = left;
        }
        return placer.between(left.get(0), right.get(right.size() - 1), left != right);
    }

    private static Pause edge(long at) {
        return new Pause(at, at, at, at, true, false);
    }

    /** Silences with only breath or noise between them belong together. */
    private List<List<TimeSpan>> withoutSpeechBetween(List<TimeSpan> silences) {
        List<List<TimeSpan>> groups = new ArrayList<>();
        for (TimeSpan silence : silences) {
            List<TimeSpan> open = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!open.isEmpty() && !isSpeech(open.get(open.size() - 1).endSample(), silence.startSample())) {
                open.add(silence);
            } else {
                groups.add(new ArrayList<>(List.of(silence)));
            }
        }
        return groups;
    }

    private boolean isSpeech(long from, long to) {
        long spoken = 0;
        for (TimeSpan region : regionsFrom(from)) {
            if (region.startSample() >= to) {
                break;
            }
            spoken += Math.max(0, Math.min(to, region.endSample()) - Math.max(from, region.startSample()));
        }
        return 2 * spoken > to - from;
    }

    private List<TimeSpan> regionsFrom(long sample) {
        int low = 0;
        int high = speech.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (speech.get(middle).endSample() <= sample) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return speech.subList(low, speech.size());
    }

    private static long length(List<TimeSpan> group) {
        return group.get(group.size() - 1).endSample() - group.get(0).startSample();
    }

    private static List<TimeSpan> longest(List<List<TimeSpan>> groups) {
        List<TimeSpan> best = groups.get(0);
        for (List<TimeSpan> group : groups) {
            best = length(group) > length(best) ? group : best;
        }
        return best;
    }

    private List<TimeSpan> firstSure(List<List<TimeSpan>> groups) {
        for (List<TimeSpan> group : groups) {
            if (length(group) >= samples(SURELY_PAUSE_SECONDS)) {
                return group;
            }
        }
        return longest(groups);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> other = new ArrayList<>(list);
        java.util.Collections.reverse(other);
        return other;
    }

    private long samples(double seconds) {
        return Math.round(seconds * sampleRate);
    }
}
