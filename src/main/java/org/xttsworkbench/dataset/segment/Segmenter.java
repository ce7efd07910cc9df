package org.xttsworkbench.dataset.segment;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.audio.TimeSpan;

/**
 * Divides a recording into segments: in silences between words, at the ends of sentences where the lengths allow. Short
 * neighbours are joined across small gaps, long sentences split at their longest pause, after a comma if there is one. No
 * word is lost and none is in two segments; between two segments there may be silence, breath or noise that is in none.
 */
public final class Segmenter {

    /**
     * What is known of a recording.
     *
     * @param words in order, with times in seconds
     * @param speech where somebody speaks, in samples at the recording's rate
     * @param levels how loud it is
     */
    public record Heard(List<Word> words, List<TimeSpan> speech, SoundLevels levels) {}

    /**
     * What came of it; each word is in exactly one of these, or in a stretch that was kept.
     *
     * @param segments in order, without a common sample
     * @param unsplit stretches that are too long and have no pause to split them at
     */
    public record Result(List<Segment> segments, List<Segment> unsplit) {}

    /** Where a word is said, whatever the recogniser gave it of the silence before it. */
    private static final double SPOKEN_AT_SECONDS = 0.2;

    private final CuttingOptions options;
    private final SentenceEnds ends;

    public Segmenter(CuttingOptions options, SentenceEnds ends) {
        this.options = options;
        this.ends = ends;
    }

    /**
     * Divides a recording.
     *
     * @param kept stretches that are clips already and stay as they are, in order; their words are in no segment
     */
    public Result segment(Heard heard, List<TimeSpan> kept) {
        SoundLevels levels = heard.levels();
        List<TimeSpan> silences = Silences.find(levels, heard.speech());
        PauseFinder pauses = new PauseFinder(levels, heard.speech());
        List<WrittenWord> words = WrittenWord.of(heard.words(), levels.sampleRate(), levels.samples());
        Result result = new Result(new ArrayList<>(), new ArrayList<>());
        long from = 0;
        int next = 0;
        for (int i = 0; i <= kept.size(); i++) {
            TimeSpan taken = i < kept.size() ? kept.get(i) : new TimeSpan(levels.samples(), levels.samples());
            List<WrittenWord> free = new ArrayList<>();
            while (next < words.size()
                    && (i == kept.size() || spokenAt(words.get(next), levels) < taken.startSample())) {
                free.add(words.get(next++));
            }
            TimeSpan stretch = new TimeSpan(from, Math.max(from, taken.startSample()));
            if (!free.isEmpty()) {
                List<Pause> around = pauses.find(free, silences, stretch);
                new Sentences(free, around, options, ends, levels.sampleRate()).into(result);
            }
            while (next < words.size() && i < kept.size() && spokenAt(words.get(next), levels) < taken.endSample()) {
                next++;
            }
            from = Math.max(from, taken.endSample());
        }
        return result;
    }

    private static long spokenAt(WrittenWord word, SoundLevels levels) {
        long back = Math.min((word.end() - word.start()) / 2, Math.round(SPOKEN_AT_SECONDS * levels.sampleRate()));
        return word.end() - back;
    }
}
