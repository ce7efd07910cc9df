package org.xttsworkbench.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.dataset.segment.Segment;
import org.xttsworkbench.dataset.segment.Segmenter;
import org.xttsworkbench.dataset.segment.SentenceEnds;
import org.xttsworkbench.dataset.segment.SoundLevels;
import org.xttsworkbench.dataset.transcript.SpokenSpan;

/** Makes clips of what a recogniser heard. Speech that is in none of them is told, never dropped in silence. */
final class SpeechCutter {
    /** Shorter speech without a text is a breath or the sound of a lip. */
    private static final double SPEECH_WORTH_A_WORD_SECONDS = 0.5;

    private final String source;
    private final String name;
    private final Segmenter segmenter;
    private final CuttingOptions options;
    private final List<Clip> clips = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    /**
     * @param source id of the recording
     * @param name the recording's name in sentences
     * @param language code of what is spoken
     */
    SpeechCutter(String source, String name, CuttingOptions options, String language) {
        this.source = source;
        this.name = name;
        this.options = options;
        this.segmenter = new Segmenter(options, new SentenceEnds(language));
    }

    List<Clip> clips() {
        return clips;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    /**
     * Cuts.
     *
     * @param kept clips that stay as they are, in order
     */
    void cut(List<Word> words, List<TimeSpan> speech, SoundLevels levels, List<Clip> kept) {
        List<TimeSpan> taken = kept.stream()
                .map(clip -> new TimeSpan(clip.startSample(), clip.endSample()))
                .toList();
        Segmenter.Result result = segmenter.segment(new Segmenter.Heard(words, speech, levels), taken);
        int rate = levels.sampleRate();
        clips.addAll(kept);
        for (Segment segment : result.segments()) {
            clips.add(Clip.heard(
                    source,
                    segment.startSample(),
                    segment.endSample(),
                    rate,
                    within(segment, rate),
                    segment.tooShort()));
        }
        clips.sort(Comparator.comparingLong(Clip::startSample));
        for (Segment segment : result.unsplit()) {
            rejectUnsplit(segment, rate);
        }
        rejectWithoutText(speech, result, rate);
        rejections.sort(Comparator.comparingDouble((Rejection rejection) -> {
            SpokenSpan span = rejection.span();
            return span == null ? 0 : span.startSeconds();
        }));
    }

    /** The words with times from the segment's beginning, never outside of it. */
    private static List<Word> within(Segment segment, int rate) {
        double begin = segment.startSample() / (double) rate;
        double length = (segment.endSample() - segment.startSample()) / (double) rate;
        return segment.words().stream()
                .map(word -> new Word(
                        word.text(),
                        milliseconds(word.startSeconds() - begin, length),
                        milliseconds(word.endSeconds() - begin, length),
                        Math.round(word.probability() * 1e4) / 1e4))
                .toList();
    }

    private static double milliseconds(double seconds, double most) {
        return Math.floor(Math.max(0, Math.min(most, seconds)) * 1000) / 1000;
    }

    private void rejectUnsplit(Segment segment, int rate) {
        StringBuilder text = new StringBuilder();
        segment.words().forEach(word -> text.append(word.text()));
        double seconds = (segment.endSample() - segment.startSample()) / (double) rate;
        rejections.add(Rejection.of(
                RejectionKind.TOO_LONG,
                name,
                span(segment.startSample(), segment.endSample(), rate),
                text.toString().strip(),
                String.format(
                        Locale.ROOT,
                        "%.2f s, at most %s s, and there is no silence to cut it in",
                        seconds,
                        options.maxSeconds())));
    }

    private void rejectWithoutText(List<TimeSpan> speech, Segmenter.Result result, int rate) {
        List<TimeSpan> told = new ArrayList<>();
        clips.forEach(clip -> told.add(new TimeSpan(clip.startSample(), clip.endSample())));
        result.unsplit().forEach(segment -> told.add(new TimeSpan(segment.startSample(), segment.endSample())));
        told.sort(Comparator.comparingLong(TimeSpan::startSample));
        int next = 0;
        for (TimeSpan region : speech) {
            long from = region.startSample();
            while (next < told.size() && told.get(next).endSample() <= from) {
                next++;
            }
            for (int i = next; i < told.size() && told.get(i).startSample() < region.endSample(); i++) {
                rejectUntold(from, told.get(i).startSample(), rate);
                from = Math.max(from, told.get(i).endSample());
            }
            rejectUntold(from, region.endSample(), rate);
        }
    }

    private void rejectUntold(long from, long to, int rate) {
        if (to - from >= SPEECH_WORTH_A_WORD_SECONDS * rate) {
            rejections.add(Rejection.of(
                    RejectionKind.NO_TRANSCRIPT,
                    name,
                    span(from, to, rate),
                    "",
                    "the recogniser wrote nothing down here"));
        }
    }

    private static SpokenSpan span(long from, long to, int rate) {
        return new SpokenSpan(from / (double) rate, Math.max(from + 1, to) / (double) rate);
    }
}
