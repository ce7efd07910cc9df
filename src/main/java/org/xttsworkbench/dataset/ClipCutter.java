package org.xttsworkbench.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.dataset.transcript.SpokenSpan;
import org.xttsworkbench.dataset.transcript.TranscriptLine;

/**
 * Decides where a recording is cut: each line of its transcript becomes one clip, from a little before the first speech
 * in its stretch to a little after the last, never outside the stretch and never overlapping the clip before. A clip that
 * another tool made stays one, whatever its length: somebody wanted it.
 */
final class ClipCutter {
    /** What is kept around speech: a little, so that no breath or ending is cut. */
    private static final double MARGIN_SECONDS = 0.15;

    /** Times in transcripts are rough; that much of an overlap or of a recording's end is put right silently. */
    private static final double TOLERANCE_SECONDS = 0.1;

    /** A recording's end may be that much earlier than its transcript says. */
    private static final double END_TOLERANCE_SECONDS = 0.5;

    private final String source;
    private final String name;
    private final int sampleRate;
    private final long samples;
    private final List<TimeSpan> speech;
    private final CuttingOptions options;
    private final List<Clip> clips = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    /**
     * @param source id of the recording
     * @param name the recording's name in sentences
     * @param samples its length at {@code sampleRate}
     * @param speech where somebody speaks, in samples at {@code sampleRate}, in order
     */
    ClipCutter(
            String source, String name, int sampleRate, long samples, List<TimeSpan> speech, CuttingOptions options) {
        this.source = source;
        this.name = name;
        this.sampleRate = sampleRate;
        this.samples = samples;
        this.speech = speech;
        this.options = options;
    }

    List<Clip> clips() {
        return clips;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    void cut(List<TranscriptLine> lines) {
        boolean timed = lines.stream().anyMatch(line -> line.span() != null);
        boolean taken = false;
        for (TranscriptLine line : inOrder(lines)) {
            SpokenSpan span = line.span();
            if (!line.hasWords()) {
                reject(RejectionKind.EMPTY_TEXT, span, line, "");
            } else if (span == null && timed) {
                reject(
                        RejectionKind.UNCLEAR,
                        null,
                        line,
                        "other lines of this recording have times, this one has none");
            } else if (span == null && taken) {
                reject(RejectionKind.DUPLICATE, null, line, "the recording has a text already");
            } else {
                taken = true;
                cut(line, span);
            }
        }
    }

    private static List<TranscriptLine> inOrder(List<TranscriptLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparingDouble((TranscriptLine line) -> {
                    SpokenSpan span = line.span();
                    return span == null ? 0 : span.startSeconds();
                }))
                .toList();
    }

    private void cut(TranscriptLine line, @Nullable SpokenSpan span) {
        TimeSpan stretch = new TimeSpan(0, samples);
        if (span != null) {
            long start = Math.round(span.startSeconds() * sampleRate);
            long end = Math.round(span.endSeconds() * sampleRate);
            if (start >= samples || end > samples + END_TOLERANCE_SECONDS * sampleRate) {
                reject(RejectionKind.OUTSIDE, span, line, seconds("it is %.2f s long", samples));
                return;
            }
            long free = clips.isEmpty() ? 0 : clips.get(clips.size() - 1).endSample();
            if (free - start > TOLERANCE_SECONDS * sampleRate || free >= Math.min(end, samples)) {
                reject(RejectionKind.OVERLAP, span, line, seconds("the clip before it ends at %.2f s", free));
                return;
            }
            stretch = new TimeSpan(Math.max(start, free), Math.min(end, samples));
        }
        add(line, span, stretch);
    }

    private void add(TranscriptLine line, @Nullable SpokenSpan span, TimeSpan stretch) {
        TimeSpan heard = spoken(stretch);
        // A short word alone is easily taken for silence.
        TimeSpan spoken = heard == null && line.prepared() ? stretch : heard;
        if (spoken == null) {
            reject(RejectionKind.NO_SPEECH, span, line, "");
            return;
        }
        boolean tooShort = spoken.seconds(sampleRate) < options.minSeconds();
        boolean tooLong = spoken.seconds(sampleRate) > options.maxSeconds();
        if (tooShort && !line.prepared()) {
            reject(
                    RejectionKind.TOO_SHORT,
                    span,
                    line,
                    seconds("%.2f s", spoken.length())
                            + String.format(Locale.ROOT, ", at least %s s", options.minSeconds()));
        } else if (tooLong && !line.prepared()) {
            reject(
                    RejectionKind.TOO_LONG,
                    span,
                    line,
                    seconds("%.2f s", spoken.length())
                            + String.format(Locale.ROOT, ", at most %s s", options.maxSeconds()));
        } else {
            clips.add(Clip.given(source, spoken.startSample(), spoken.endSample(), sampleRate, line.text(), tooShort));
        }
    }

    private @Nullable TimeSpan spoken(TimeSpan stretch) {
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (TimeSpan region : speech) {
            long start = Math.max(region.startSample(), stretch.startSample());
            long end = Math.min(region.endSample(), stretch.endSample());
            if (start < end) {
                first = Math.min(first, start);
                last = Math.max(last, end);
            }
        }
        if (first > last) {
            return null;
        }
        long margin = Math.round(MARGIN_SECONDS * sampleRate);
        return new TimeSpan(
                Math.max(stretch.startSample(), first - margin), Math.min(stretch.endSample(), last + margin));
    }

    private String seconds(String format, long count) {
        return String.format(Locale.ROOT, format, count / (double) sampleRate);
    }

    private void reject(RejectionKind kind, @Nullable SpokenSpan span, TranscriptLine line, String detail) {
        rejections.add(Rejection.of(kind, name, span, line.text(), detail));
    }
}
