package org.xttsworkbench.dataset.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.audio.TimeSpan;

/** What holds for segments of any speech; an eighth of {@code -Dfuzz=N} made-up recordings are tried. */
class SegmenterPropertyTest {
    private static final int RUNS = Integer.getInteger("xtts.fuzz", 2000) / 8;
    private static final SentenceEnds ENDS = new SentenceEnds("en");
    private static final double EPSILON = 1e-9;

    private static CuttingOptions options(long seed) {
        Random random = new Random(~seed);
        double least = 0.5 + 2 * random.nextDouble();
        return CuttingOptions.between(least, least + 1 + 12 * random.nextDouble(), 2 + 6 * random.nextDouble());
    }

    private static List<Segment> all(Segmenter.Result result) {
        return Stream.concat(result.segments().stream(), result.unsplit().stream())
                .sorted(Comparator.comparingLong(Segment::startSample))
                .toList();
    }

    @Test
    void noWordIsLostAndNoneIsThereTwice() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomSpeech speech = new RandomSpeech(seed);
            Segmenter.Result result = new Segmenter(options(seed), ENDS).segment(speech.heard(), List.of());
            List<Word> words = new ArrayList<>();
            all(result).forEach(segment -> words.addAll(segment.words()));
            assertThat(words).as("seed %d", seed).isEqualTo(speech.words);
        }
    }

    @Test
    void everyCutIsInASilenceAndNoSampleIsThereTwice() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomSpeech speech = new RandomSpeech(seed);
            long end = 0;
            for (Segment segment : all(new Segmenter(options(seed), ENDS).segment(speech.heard(), List.of()))) {
                assertThat(segment.startSample()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
                end = segment.endSample();
                for (long cut : new long[] {segment.startSample(), segment.endSample()}) {
                    if (cut > 0 && cut < speech.levels.samples()) {
                        assertThat(speech.silenceAround(cut))
                                .as("seed %d, cut at %.3f s", seed, cut / (double) RandomSpeech.RATE)
                                .isGreaterThanOrEqualTo(0.08);
                    }
                }
            }
        }
    }

    @Test
    void theTextIsThatOfTheSound() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomSpeech speech = new RandomSpeech(seed);
            int word = 0;
            for (Segment segment : all(new Segmenter(options(seed), ENDS).segment(speech.heard(), List.of()))) {
                for (int i = 0; i < segment.words().size(); i++, word++) {
                    TimeSpan said = speech.said.get(word);
                    assertThat(segment.startSample() <= said.startSample() && segment.endSample() >= said.endSample())
                            .as("seed %d: %s is said at %s and is in %s", seed, speech.words.get(word), said, segment)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void lengthsAreAsWantedOrToldToBeOthers() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomSpeech speech = new RandomSpeech(seed);
            CuttingOptions options = options(seed);
            Segmenter.Result result = new Segmenter(options, ENDS).segment(speech.heard(), List.of());
            for (Segment segment : result.segments()) {
                double seconds = (segment.endSample() - segment.startSample()) / (double) RandomSpeech.RATE;
                assertThat(seconds).as("seed %d", seed).isLessThanOrEqualTo(options.maxSeconds() + EPSILON);
                assertThat(segment.tooShort()).as("seed %d", seed).isEqualTo(seconds < options.minSeconds());
            }
        }
    }

    @Test
    void whatIsTooShortHadNoNeighbourToJoin() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomSpeech speech = new RandomSpeech(seed);
            CuttingOptions options = options(seed);
            List<Segment> segments = new Segmenter(options, ENDS)
                    .segment(speech.heard(), List.of())
                    .segments();
            for (int i = 0; i + 1 < segments.size(); i++) {
                Segment left = segments.get(i);
                Segment right = segments.get(i + 1);
                if (left.tooShort() || right.tooShort()) {
                    double apart = speech.silenceAround((left.endSample() + right.startSample()) / 2);
                    double both = (right.endSample() - left.startSample()) / (double) RandomSpeech.RATE;
                    assertThat(apart > 0.59 || both > options.maxSeconds())
                            .as("seed %d: %s and %s, %.3f s apart", seed, left, right, apart)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void asTheSpeechIsCutAgainAroundKeptStretchesTheyStayWhole() {
        for (long seed = 0; seed < RUNS; seed++) {
            RandomSpeech speech = new RandomSpeech(seed);
            List<Segment> before = new Segmenter(options(seed), ENDS)
                    .segment(speech.heard(), List.of())
                    .segments();
            List<TimeSpan> kept = new ArrayList<>();
            List<Word> keptWords = new ArrayList<>();
            for (int i = 0; i < before.size(); i += 3) {
                kept.add(new TimeSpan(before.get(i).startSample(), before.get(i).endSample()));
                keptWords.addAll(before.get(i).words());
            }
            Segmenter.Result again = new Segmenter(options(seed + 1), ENDS).segment(speech.heard(), kept);
            List<Word> words = new ArrayList<>(speech.words);
            words.removeAll(keptWords);
            List<Word> left = new ArrayList<>();
            for (Segment segment : all(again)) {
                left.addAll(segment.words());
                for (TimeSpan span : kept) {
                    assertThat(segment.endSample() <= span.startSample() || segment.startSample() >= span.endSample())
                            .as("seed %d: %s and %s", seed, segment, span)
                            .isTrue();
                }
            }
            assertThat(left).as("seed %d", seed).isEqualTo(words);
        }
    }
}
