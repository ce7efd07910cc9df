package org.xttsworkbench.asr.whisper;

import java.util.List;
import java.util.Optional;
import org.xttsworkbench.asr.TranscriptSegment;

/** Makes segments with words of what was decoded for a window, and finds where to go on. */
final class WindowWorker {
    private static final double FRAMES_PER_SECOND = 100;

    private final WhisperText text;
    private final WordAligner aligner;
    private final SegmentCutter cutter;
    private final WhisperSettings settings;
    private final Optional<String> language;

    /** @param language of the start sequence; none in models for English alone */
    WindowWorker(WhisperNetwork network, WhisperText text, WhisperSettings settings, Optional<String> language) {
        this.text = text;
        this.aligner = new WordAligner(network, text);
        this.cutter = new SegmentCutter(text);
        this.settings = settings;
        this.language = language;
    }

    /**
     * What a window gave.
     *
     * @param segments in order
     * @param next the frame of the recording to go on at
     * @param lastSpeech where speech ended last, in seconds
     * @param dropped whether the window counts as not decoded: silence, or given up
     */
    record Worked(List<TranscriptSegment> segments, int next, double lastSpeech, boolean dropped) {}

    /**
     * Works a window.
     *
     * @param seek its first frame in the recording
     * @param size frames of the recording in it
     * @param contentFrames frames of the recording
     * @param lastSpeech where speech ended before, in seconds
     */
    Worked work(EncodedWindow window, DecodedWindow decoded, int seek, int size, int contentFrames, double lastSpeech) {
        if (decoded.silent()) {
            return new Worked(List.of(), seek + size, lastSpeech, true);
        }
        SegmentCutter.Cut cut = cutter.cut(decoded.tokens(), seek, size);
        List<SegmentDraft> segments = cut.segments();
        int next = cut.next();
        if (settings.words()) {
            double offset = seek / FRAMES_PER_SECOND;
            List<Integer> spoken = segments.stream()
                    .flatMap(segment -> segment.tokens.stream())
                    .filter(text.tokens()::isText)
                    .toList();
            List<Integer> start = text.tokens().startSequence(language, false);
            WordTimes times = new WordTimes(aligner.align(window, spoken, start, language.orElse("en"), size), offset);
            times.giveTo(segments, text.tokens(), lastSpeech);
            Optional<Double> end = lastWordEnd(segments);
            if (!cut.endsInTimestamp() && end.isPresent() && end.get() > offset) {
                next = (int) Math.rint(end.get() * FRAMES_PER_SECOND);
            }
            if (settings.hallucinationSilence().isPresent()) {
                Hallucinations found = new Hallucinations(
                        settings.hallucinationSilence().getAsDouble(),
                        seek,
                        size,
                        contentFrames,
                        cut.endsInTimestamp());
                Hallucinations.Kept kept = found.remove(segments, next, lastSpeech);
                if (kept.again()) {
                    return new Worked(List.of(), kept.next(), lastSpeech, true);
                }
                segments = kept.segments();
                next = kept.next();
                end = lastWordEnd(segments);
            }
            lastSpeech = end.orElse(lastSpeech);
        }
        // A window that does not advance would be decoded for ever.
        return new Worked(
                segments.stream().map(segment -> segment.finish(decoded)).toList(),
                next > seek ? next : seek + size,
                lastSpeech,
                false);
    }

    private static Optional<Double> lastWordEnd(List<SegmentDraft> segments) {
        for (int i = segments.size() - 1; i >= 0; i--) {
            List<org.xttsworkbench.asr.Word> words = segments.get(i).words;
            if (!words.isEmpty()) {
                return Optional.of(words.get(words.size() - 1).endSeconds());
            }
        }
        return Optional.empty();
    }
}
