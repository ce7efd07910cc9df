package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.audio.WavFile;
import org.xttsworkbench.audio.Waveform;

/** A program of its own, with little memory: makes a dataset of one recording whose sound would not fit into it. */
final class LongRecordingRun {
    static final int HEAP_MEGABYTES = 40;
    static final int SENTENCES = 120;
    private static final double SILENCE_SECONDS = 7;

    private LongRecordingRun() {}

    /** @param arguments the folder to work in */
    public static void main(String[] arguments) throws IOException {
        HeardFixture fixture = new HeardFixture(Path.of(arguments[0]));
        Waveform sentence =
                new SpokenRecording().say("spoken-15").silence(SILENCE_SECONDS).sound();
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < SENTENCES; i++) {
            double from = i * sentence.seconds();
            new SpokenRecording()
                    .say("spoken-15")
                    .words
                    .forEach(word -> words.add(new Word(
                            word.text(), from + word.startSeconds(), from + word.endSeconds(), word.probability())));
        }
        java.nio.file.Files.createDirectories(fixture.given.recordings);
        Path file = fixture.given.recordings.resolve("long.wav");
        WavFile.stream(file, sentence.sampleRate(), sink -> {
            for (int i = 0; i < SENTENCES; i++) {
                sink.accept(sentence);
            }
        });
        long bytes = (long) SENTENCES * sentence.length() * Float.BYTES;
        if (bytes < (HEAP_MEGABYTES * 2L) << 20) {
            throw new IllegalStateException("the sound would fit: " + bytes);
        }
        fixture.recognizer.expect(file, words);
        System.out.println("clips " + fixture.create(file).clips());
    }
}
