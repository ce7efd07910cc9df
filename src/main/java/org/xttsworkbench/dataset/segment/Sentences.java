package org.xttsworkbench.dataset.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.asr.Word;

/** The words of a stretch of a recording, put together to segments of the wanted lengths. */
final class Sentences {
    /** Neighbours that are farther apart are not joined: a long silence within a clip is learnt as one. */
    private static final double NEIGHBOUR_SECONDS = 0.6;

    /** A silence that long is always cut in. */
    private static final double LONGEST_PAUSE_SECONDS = 1.5;

    /** Words from one index to before another. */
    private record Piece(int from, int to) {}

    private final List<WrittenWord> words;
    private final List<Pause> pauses;
    private final CuttingOptions options;
    private final SentenceEnds ends;
    private final int sampleRate;

    /** @param pauses before each word, and one after the last */
    Sentences(List<WrittenWord> words, List<Pause> pauses, CuttingOptions options, SentenceEnds ends, int sampleRate) {
        this.words = words;
        this.pauses = pauses;
        this.options = options;
        this.ends = ends;
        this.sampleRate = sampleRate;
    }

    void into(Segmenter.Result result) {
        int from = 0;
        for (int at = 1; at <= words.size(); at++) {
            if (at == words.size() || isForced(at)) {
                joined(sentences(from, at)).forEach(piece -> add(piece, result));
                from = at;
            }
        }
    }

    private boolean isForced(int at) {
        Pause pause = pauses.get(at);
        return pause.cuttable() && (pause.apart() || pause.length() >= LONGEST_PAUSE_SECONDS * sampleRate);
    }

    private void add(Piece piece, Segmenter.Result result) {
        List<Word> said = new ArrayList<>();
        words.subList(piece.from, piece.to).forEach(word -> said.addAll(word.words()));
        double seconds = seconds(piece);
        Segment segment = new Segment(start(piece), end(piece), said, seconds < options.minSeconds());
        if (seconds > options.maxSeconds() || segment.endSample() <= segment.startSample()) {
            result.unsplit().add(segment);
        } else {
            result.segments().add(segment);
        }
    }

    private List<Piece> sentences(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        int begin = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || (pauses.get(at).cuttable() && isSentenceEnd(at))) {
                split(new Piece(begin, at), pieces);
                begin = at;
            }
        }
        return pieces;
    }

    private boolean isSentenceEnd(int at) {
        return ends.isEnd(
                words.get(at - 1).text(), at < words.size() ? words.get(at).text() : null);
    }

    /** Splits what is too long at the best pause inside, and the parts again. */
    private void split(Piece piece, List<Piece> pieces) {
        List<Integer> places = IntStream.range(piece.from + 1, piece.to)
                .filter(at -> pauses.get(at).cuttable())
                .boxed()
                .toList();
        if (seconds(piece) <= options.maxSeconds() || places.isEmpty()) {
            pieces.add(piece);
            return;
        }
        int best = places.stream()
                .max(Comparator.comparing((Integer at) -> isLongEnough(piece, at))
                        .thenComparing(at -> ends.isClauseEnd(words.get(at - 1).text()))
                        .thenComparing(at -> pauses.get(at).length()))
                .orElseThrow();
        split(new Piece(piece.from, best), pieces);
        split(new Piece(best, piece.to), pieces);
    }

    private boolean isLongEnough(Piece piece, int at) {
        return seconds(new Piece(piece.from, at)) >= options.minSeconds()
                && seconds(new Piece(at, piece.to)) >= options.minSeconds();
    }

    /** Joins the short ones with the nearer neighbour, then all others while that brings them nearer to the target. */
    private List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (seconds(piece) < options.minSeconds()) {
                Piece before = joined.isEmpty() ? null : join(joined.get(joined.size() - 1), piece);
                Piece after = i + 1 == pieces.size() ? null : join(piece, pieces.get(i + 1));
                boolean backwards = before != null && (after == null || gap(piece.from) <= gap(piece.to));
                if (backwards && before != null) {
                    joined.set(joined.size() - 1, before);
                    continue;
                } else if (after != null) {
                    pieces.set(i + 1, after);
                    continue;
                }
            }
            joined.add(piece);
        }
        for (int i = 0; i + 1 < joined.size(); ) {
            Piece both = join(joined.get(i), joined.get(i + 1));
            if (both != null && fromTarget(both) < fromTarget(joined.get(i))) {
                joined.set(i, both);
                joined.remove(i + 1);
            } else {
                i++;
            }
        }
        return joined;
    }

    private double fromTarget(Piece piece) {
        return Math.abs(seconds(piece) - options.targetSeconds());
    }

    /** Two neighbours as one, or nothing when they are too far apart or too long together. */
    private @Nullable Piece join(Piece left, Piece right) {
        Piece both = new Piece(left.from, right.to);
        boolean fits = gap(right.from) <= NEIGHBOUR_SECONDS && seconds(both) <= options.maxSeconds();
        return fits ? both : null;
    }

    private double gap(int at) {
        return pauses.get(at).length() / (double) sampleRate;
    }

    private long start(Piece piece) {
        return pauses.get(piece.from).rightStart();
    }

    private long end(Piece piece) {
        return pauses.get(piece.to).leftEnd();
    }

    private double seconds(Piece piece) {
        return (end(piece) - start(piece)) / (double) sampleRate;
    }
}
