package org.xttsworkbench.dataset.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.audio.AudioQuality;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.dataset.segment.CuttingOptions;

class QualityJudgeTest {
    private static final AudioQuality GOOD = new AudioQuality(5, -23, -4, -20, 50, 0, 10_000, 0.2, -70, -70);
    private static final String TEXT = "A sentence of sixty letters that takes five seconds to be said aloud.";

    private static final String MORE =
            " Then another one follows which says quite a lot more, and one that nobody could say in so little time.";

    private final List<Clip> clips = new ArrayList<>();
    private final Map<String, Measurement> measured = new HashMap<>();

    @BeforeEach
    void tenGoodClips() {
        for (int i = 0; i < 10; i++) {
            add(TEXT, GOOD, 4 + 0.1 * i);
        }
    }

    private Clip add(String text, AudioQuality sound, double speech) {
        return add(text, sound, speech, 110_250);
    }

    private Clip add(String text, AudioQuality sound, double speech, int samples) {
        long start = clips.size() * 300_000L;
        Clip clip = Clip.given("s", start, start + samples, 22050, text, false);
        clips.add(clip);
        measured.put(clip.id(), new Measurement(clip.id(), "f", sound, speech));
        return clip;
    }

    private List<Suspicion> judge() {
        return QualityJudge.judge(clips, measured, CuttingOptions.DEFAULT);
    }

    private void onlyDoubt(Clip clip, SuspicionKind kind, String words) {
        assertThat(judge()).singleElement().satisfies(doubt -> {
            assertThat(doubt.clip()).isEqualTo(clip.id());
            assertThat(doubt.kind()).isEqualTo(kind);
            assertThat(doubt.reason()).contains(words);
            assertThat(doubt.score()).isBetween(0.01, 1.0);
        });
    }

    @Test
    void goodClipsRaiseNoDoubt() {
        assertThat(judge()).isEmpty();
    }

    @Test
    void eachFaultOfTheSoundIsNamed() {
        Map<SuspicionKind, AudioQuality> faults = Map.of(
                SuspicionKind.NOISY, new AudioQuality(5, -23, -4, -20, 12, 0, 10_000, 0.2, -70, -70),
                SuspicionKind.CLIPPED, new AudioQuality(5, -23, 0, -20, 50, 300, 10_000, 0.2, -70, -70),
                SuspicionKind.LOUD, new AudioQuality(5, -13, -4, -20, 50, 0, 10_000, 0.2, -70, -70),
                SuspicionKind.QUIET, new AudioQuality(5, -33, -4, -20, 50, 0, 10_000, 0.2, -70, -70),
                SuspicionKind.NARROW_BAND, new AudioQuality(5, -23, -4, -20, 50, 0, 3_900, 0.2, -70, -70),
                SuspicionKind.MUCH_SILENCE, new AudioQuality(5, -23, -4, -20, 50, 0, 10_000, 0.7, -70, -70),
                SuspicionKind.ABRUPT_START, new AudioQuality(5, -23, -4, -20, 50, 0, 10_000, 0.2, -25, -70),
                SuspicionKind.ABRUPT_END, new AudioQuality(5, -23, -4, -20, 50, 0, 10_000, 0.2, -70, -22));
        faults.forEach((kind, sound) -> {
            Clip clip = add(TEXT, sound, 4.5);
            assertThat(judge()).extracting(Suspicion::kind).containsExactly(kind);
            assertThat(judge()).extracting(Suspicion::clip).containsExactly(clip.id());
            clips.remove(clip);
            measured.remove(clip.id());
        });
        onlyDoubt(add(TEXT, faults.get(SuspicionKind.NOISY), 4.5), SuspicionKind.NOISY, "only 12 dB louder");
    }

    @Test
    void lengthsThatWereNotWanted() {
        onlyDoubt(add(TEXT, GOOD, 4.5, 22_000), SuspicionKind.SHORT, "1.00 s long, shorter than the 1.0 s");
        clips.remove(10);
        onlyDoubt(add(TEXT, GOOD, 4.5, 242_551), SuspicionKind.LONG, "11.00 s long, longer than the 11.0 s");
    }

    @Test
    void worseIsMoreDoubtful() {
        add(TEXT, new AudioQuality(5, -23, -4, -20, 15, 0, 10_000, 0.2, -70, -70), 4.5);
        add(TEXT, new AudioQuality(5, -23, -4, -20, 7, 0, 10_000, 0.2, -70, -70), 4.5);
        assertThat(judge()).hasSize(2);
        assertThat(judge().get(1).score()).isGreaterThan(judge().get(0).score() + 0.2);
    }

    @Test
    void textsThatDoNotFitTheTime() {
        onlyDoubt(add(TEXT + MORE, GOOD, 4.5), SuspicionKind.FAST, "letters a second");
    }

    @Test
    void wordsMayBeMissing() {
        onlyDoubt(add("A word.", GOOD, 4.5), SuspicionKind.SLOW, "words may be missing");
    }

    @Test
    void aFewClipsAreNotComparedWithEachOther() {
        clips.clear();
        measured.clear();
        add(TEXT, GOOD, 4);
        add("Two short words.", GOOD, 4);
        assertThat(judge()).isEmpty();
    }

    @Test
    void textsOverNothing() {
        onlyDoubt(add("Thanks for watching!", GOOD, 0), SuspicionKind.TEXT_WITHOUT_SPEECH, "only 0.00 s of speech");
    }

    @Test
    void repeatedTexts() {
        add("Thank you very much. Thank you very much. Thank you very much.", GOOD, 4.5);
        assertThat(judge()).extracting(Suspicion::kind).containsExactly(SuspicionKind.REPETITION);
        assertThat(judge().get(0).reason()).startsWith("\"thank you very much\" stands 3 times");
    }

    @Test
    void emptyTexts() {
        onlyDoubt(add(" … ", GOOD, 4.5), SuspicionKind.EMPTY_TEXT, "no text");
    }

    @Test
    void anUnsureRecogniserIsForgottenOnceTheTextIsCorrected() {
        Clip known = clips.get(3);
        List<Word> words = new ArrayList<>();
        for (String word : known.text().split(" ")) {
            words.add(new Word(" " + word, 0, 1, 0.4));
        }
        Clip heard = Clip.heard("s", known.startSample(), known.endSample(), 22050, words, false);
        clips.set(3, heard);
        measured.put(heard.id(), measured.get(known.id()));
        onlyDoubt(heard, SuspicionKind.UNSURE, "by 40 % only");
        clips.set(3, heard.withText("A sentence of sixty letters that takes five seconds to be set aloud."));
        assertThat(judge()).isEmpty();
    }

    @Test
    void doubtsAddUp() {
        Suspicion half = Suspicion.of("c", SuspicionKind.NOISY, 0.5, "");
        assertThat(Suspicion.together(List.of())).isZero();
        assertThat(Suspicion.together(List.of(half, half))).isEqualTo(0.75);
    }

    @Test
    void anotherVoiceIsFar() {
        Random random = new Random(4);
        Map<String, float[]> voices = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            float[] voice = new float[64];
            for (int j = 0; j < voice.length; j++) {
                boolean other = i >= 27;
                voice[j] = (float) ((j == (other ? 1 : 0) ? 8 : 0) + 0.3 * random.nextGaussian());
            }
            voices.put("c" + i, voice);
        }
        assertThat(VoiceOutliers.find(voices))
                .extracting(Suspicion::clip)
                .containsExactlyInAnyOrder("c27", "c28", "c29");
        voices.keySet().removeIf(clip -> Integer.parseInt(clip.substring(1)) >= 27);
        assertThat(VoiceOutliers.find(voices)).isEmpty();
    }
}
