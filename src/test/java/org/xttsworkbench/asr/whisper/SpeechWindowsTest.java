package org.xttsworkbench.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.audio.TimeSpan;

/** Every window plan covers all speech once, in windows that fit. */
class SpeechWindowsTest {
    private static final long LONGEST = 480_000;

    @Test
    void anySpeechIsCoveredOnce() {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            List<TimeSpan> speech = new ArrayList<>();
            long at = random.nextInt(20_000);
            for (int i = random.nextInt(40); i > 0; i--) {
                long length = 1 + (long) (random.nextDouble() * random.nextDouble() * 900_000);
                speech.add(new TimeSpan(at, at + length));
                at += length + 1 + (long) (random.nextDouble() * random.nextDouble() * 200_000);
            }
            List<TimeSpan> windows = SpeechWindows.of(speech, 0, LONGEST);
            for (TimeSpan span : speech) {
                assertThat(windows)
                        .as("%s", span)
                        .anyMatch(w -> w.startSample() <= span.startSample() && w.endSample() >= span.endSample());
            }
            for (int i = 0; i < windows.size(); i++) {
                TimeSpan window = windows.get(i);
                assertThat(i == 0 || windows.get(i - 1).endSample() <= window.startSample())
                        .isTrue();
                boolean whole = speech.stream().anyMatch(span -> window.length() <= span.length() + 8000 + 3200 + 160);
                assertThat(window.length() <= LONGEST || whole).as("%s", window).isTrue();
            }
        }
    }

    @Test
    void longSilenceEndsAWindowAndShortOneDoesNot() {
        TimeSpan first = new TimeSpan(16_000, 64_000);
        assertThat(SpeechWindows.of(List.of(first, new TimeSpan(96_000, 112_000)), 0, LONGEST))
                .hasSize(1);
        assertThat(SpeechWindows.of(List.of(first, new TimeSpan(128_000, 160_000)), 0, LONGEST))
                .hasSize(2);
        assertThat(SpeechWindows.of(List.of(), 0, LONGEST)).isEmpty();
    }

    @Test
    void aStretchThatIsTooLongIsCutWhereItIsQuiet() {
        SoundBuffer sound = new SoundBuffer();
        float[] noise = new float[600_000];
        Random random = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextFloat() - 0.5f;
        }
        int quiet = 400_000;
        for (int i = quiet; i < quiet + 3_200; i++) {
            noise[i] *= 0.01f;
        }
        sound.add(noise);
        assertThat(SpeechWindows.quietest(sound, 0, LONGEST)).isBetween((long) quiet, quiet + 3_200L);
    }
}
