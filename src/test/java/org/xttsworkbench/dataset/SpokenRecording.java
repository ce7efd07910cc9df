package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.WavFile;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.job.JobContext;

/** A recording put together from spoken sentences and silences, of which it is known when which word is said. */
final class SpokenRecording {
    static final int RATE = 22_050;
    private static final float LOUD = 0.01f;

    final List<Word> words = new ArrayList<>();
    final List<String> sentences = new ArrayList<>();
    private float[] samples = new float[RATE * 60];
    private int length;

    SpokenRecording silence(double seconds) {
        length += (int) Math.round(seconds * RATE);
        makeRoom(0);
        return this;
    }

    /** Adds soft noise, as of a breath. */
    SpokenRecording breath(double seconds) {
        Random random = new Random(length);
        makeRoom((int) (seconds * RATE) + 1);
        for (int i = 0; i < seconds * RATE; i++) {
            samples[length++] = 0.02f * (float) random.nextGaussian();
        }
        return this;
    }

    /** Adds a sentence of the repository, with its own text. */
    SpokenRecording say(String clip) throws IOException {
        return say(clip, text(clip));
    }

    /** Adds a sentence of the repository; its words are taken to be evenly long. */
    SpokenRecording say(String clip, String text) throws IOException {
        float[] sound = AudioDecoder.decode(DatasetFixture.CLIPS.resolve(clip + ".wav"), RATE, JobContext.silent())
                .samples();
        int first = 0;
        int last = sound.length - 1;
        while (Math.abs(sound[first]) < LOUD) {
            first++;
        }
        while (Math.abs(sound[last]) < LOUD) {
            last--;
        }
        makeRoom(sound.length);
        System.arraycopy(sound, 0, samples, length, sound.length);
        if (!text.isEmpty()) {
            sentences.add(text);
            String[] parts = text.split("(?<=\\S)(?=\\s)|(?<=[\\p{IsHan}。，])(?=\\p{IsHan})");
            for (int i = 0; i < parts.length; i++) {
                double step = (last - first) / (double) parts.length;
                String written = i == 0 && !text.matches("\\p{IsHan}.*") ? " " + parts[i] : parts[i];
                words.add(new Word(
                        written, (length + first + i * step) / RATE, (length + first + (i + 1) * step) / RATE, 0.9));
            }
        }
        length += sound.length;
        return this;
    }

    private void makeRoom(int more) {
        if (length + more > samples.length) {
            samples = java.util.Arrays.copyOf(samples, 2 * (length + more));
        }
    }

    static String text(String clip) throws IOException {
        return Files.readAllLines(DatasetFixture.CLIPS.resolve("metadata.csv")).stream()
                .filter(line -> line.startsWith(clip + "|") || line.contains(clip + ".wav|"))
                .findFirst()
                .orElseThrow()
                .split("\\|", -1)[1];
    }

    Waveform sound() {
        return new Waveform(java.util.Arrays.copyOf(samples, length), RATE);
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        WavFile.write(file, sound());
        return file;
    }

    /** How long it is silent around a sample, in seconds. */
    double silenceAround(long sample) {
        int from = (int) sample;
        int to = (int) sample;
        while (from > 0 && Math.abs(samples[from - 1]) < LOUD) {
            from--;
        }
        while (to < length && Math.abs(samples[to]) < LOUD) {
            to++;
        }
        return (to - from) / (double) RATE;
    }
}
