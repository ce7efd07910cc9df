package org.xttsworkbench.dataset.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.audio.TimeSpan;

/**
 * A made-up recording of which everything is known: words with gaps of all lengths, their sound as levels, and what a
 * recogniser makes of it, with times that are wrong in the ways that recognisers' times are.
 */
final class RandomSpeech {
    static final int RATE = 16_000;
    private static final int FRAME = SoundLevels.frameSamples(RATE);
    private static final String[] ENDS = {"", "", "", "", "", "", ",", ".", "?", "!", "。", "؟", "।", "…", ".\"", "،"};

    final List<Word> words = new ArrayList<>();
    /** Where each word is said in truth. */
    final List<TimeSpan> said = new ArrayList<>();

    final List<TimeSpan> speech = new ArrayList<>();
    final SoundLevels levels;
    private final Random random;
    private final float noise;

    RandomSpeech(long seed) {
        random = new Random(seed);
        noise = -70 + 25 * random.nextFloat();
        long at = frames(random.nextBoolean() ? 0 : 2 * random.nextDouble());
        int count = 1 + random.nextInt(random.nextInt(20) == 0 ? 300 : 60);
        double pauses = 0.1 + 0.5 * random.nextDouble();
        for (int i = 0; i < count; i++) {
            at += i == 0 ? 0 : gap(pauses);
            long end = at + frames(0.15 + 0.6 * random.nextDouble());
            said.add(new TimeSpan(at * FRAME, end * FRAME));
            at = end;
        }
        long frames = at + frames(random.nextBoolean() ? 0 : 2 * random.nextDouble());
        levels = levels((int) frames);
        recognise();
        detect();
    }

    private static long frames(double seconds) {
        return Math.round(seconds * SoundLevels.FRAMES_PER_SECOND);
    }

    private long gap(double pauses) {
        if (random.nextDouble() > pauses) {
            return random.nextBoolean() ? 0 : frames(0.06 * random.nextDouble());
        }
        return frames(random.nextInt(5) == 0 ? 0.6 + 2 * random.nextDouble() : 0.12 + 0.5 * random.nextDouble());
    }

    private SoundLevels levels(int frames) {
        short[] values = new short[frames];
        for (int i = 0; i < frames; i++) {
            values[i] = decibels(noise + 1.5f * random.nextFloat());
        }
        for (TimeSpan word : said) {
            int from = (int) (word.startSample() / FRAME);
            int to = (int) (word.endSample() / FRAME);
            for (int i = from; i < to; i++) {
                values[i] = decibels(-24 + 8 * random.nextFloat());
            }
            // The closure of a plosive, in the middle of the word.
            int closure = random.nextInt(12);
            for (int i = 0; i < closure; i++) {
                values[(from + to) / 2 + i] = decibels(noise);
            }
        }
        return new SoundLevels(RATE, frames * (long) FRAME, values);
    }

    private static short decibels(float level) {
        return (short) Math.round(level * SoundLevels.STEPS);
    }

    private void recognise() {
        double before = 0;
        for (int i = 0; i < said.size(); i++) {
            double start = said.get(i).startSeconds(RATE) + 0.08 * (random.nextDouble() - 0.5);
            double end = said.get(i).endSeconds(RATE) + 0.08 * (random.nextDouble() - 0.5);
            if (random.nextInt(4) == 0) {
                start = before; // Recognisers give the pause to the word behind it.
            }
            start = Math.max(before, start);
            end = Math.max(start, end);
            boolean capital = i == 0 || !words.get(i - 1).text().matches(".*[\\p{L},،]");
            String text = (capital ? " W" : " w") + i + ENDS[random.nextInt(ENDS.length)];
            words.add(new Word(text, round(start), round(end), 0.9));
            before = end;
        }
    }

    private static double round(double seconds) {
        return Math.round(seconds * 50) / 50.0;
    }

    private void detect() {
        long pad = RATE * 3 / 100;
        for (TimeSpan word : said) {
            long start = Math.max(0, word.startSample() - pad);
            long end = Math.min(levels.samples(), word.endSample() + pad);
            TimeSpan last = speech.isEmpty() ? null : speech.get(speech.size() - 1);
            if (last != null && start - last.endSample() < RATE / 25) {
                speech.set(speech.size() - 1, new TimeSpan(last.startSample(), end));
            } else {
                speech.add(new TimeSpan(start, end));
            }
        }
    }

    Segmenter.Heard heard() {
        return new Segmenter.Heard(words, speech, levels);
    }

    /** Length of the true silence that a sample lies in, in seconds; 0 when somebody speaks there. */
    double silenceAround(long sample) {
        long from = 0;
        long to = levels.samples();
        for (TimeSpan word : said) {
            if (word.endSample() <= sample) {
                from = Math.max(from, word.endSample());
            } else if (word.startSample() > sample) {
                to = Math.min(to, word.startSample());
            } else {
                return 0;
            }
        }
        return (to - from) / (double) RATE;
    }
}
