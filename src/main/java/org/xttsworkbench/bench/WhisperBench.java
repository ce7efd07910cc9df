package org.xttsworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.asr.whisper.WhisperRecognizer;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.audio.WavFile;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.device.HostReading;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.storage.AtomicFolder;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.vad.SileroDetector;
import org.xttsworkbench.vad.VadOptions;

/**
 * {@code bench whisper}: how long recognition takes for recordings joined into one, with 0.3 seconds of silence behind
 * each; in English, at temperature 0, with word times. Timed from the file to the words, after loading and one run.
 */
public final class WhisperBench {
    private static final int RATE = SpeechRecognizer.SAMPLE_RATE;
    private static final int PAUSE = RATE * 3 / 10;
    private static final int RUNS = 3;

    /** Window after window, as the original does it. */
    private static final String WHOLE = "whole recording";

    /** Only where the voice activity detector finds speech, windows decoded together. */
    private static final String SPEECH = "speech only";

    private WhisperBench() {}

    /** All variants, each in a process of its own. */
    public static List<Figure> all(Path model, List<Path> files, int threads, JobContext context) throws IOException {
        if (files.isEmpty()) {
            throw FailureException.usage("Give the recordings to measure with.");
        }
        Path folder = Files.createTempDirectory("bench");
        try {
            Path joined = join(files, folder.resolve("joined.wav"), context);
            List<Figure> figures = new ArrayList<>();
            for (String variant : List.of(WHOLE, SPEECH)) {
                context.checkCancelled();
                context.report(new Progress(variant, figures.size(), 2));
                figures.add(BenchProcess.run(
                        variant,
                        threads,
                        List.of(),
                        List.of("whisper", "--variant", variant, "--model", model.toString(), joined.toString())));
            }
            return figures;
        } finally {
            AtomicFolder.delete(folder);
        }
    }

    private static Path join(List<Path> files, Path target, JobContext context) throws IOException {
        List<float[]> parts = new ArrayList<>();
        int length = 0;
        for (Path file : files) {
            float[] samples = AudioDecoder.decode(file, RATE, context).samples();
            parts.add(samples);
            length += samples.length + PAUSE;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length + PAUSE;
        }
        WavFile.write(target, new Waveform(all, RATE));
        return target;
    }

    /** One variant in this process. */
    public static Figure one(String variant, Path model, Path recording, int threads) throws IOException {
        try (EngineRuntime runtime = EngineRuntime.start("cpu", threads);
                WhisperRecognizer recognizer = WhisperRecognizer.open(runtime, model);
                SileroDetector detector = new SileroDetector(runtime)) {
            double loaded = HostReading.peakResidentBytes().orElse(0) / 1e9;
            List<Double> seconds = new ArrayList<>();
            long words = 0;
            for (int i = 0; i <= RUNS; i++) {
                long start = System.nanoTime();
                words = words(variant, recognizer, detector, recording);
                if (i > 0) {
                    seconds.add((System.nanoTime() - start) / 1e9);
                }
            }
            seconds.sort(null);
            double length = AudioDecoder.info(recording).seconds();
            Map<String, Double> values = new LinkedHashMap<>();
            values.put("audioSeconds", length);
            values.put("seconds", seconds.get(RUNS / 2));
            values.put("realTimeFactor", seconds.get(RUNS / 2) / length);
            values.put("smallestRealTimeFactor", seconds.get(0) / length);
            values.put("loadedGigabytes", loaded);
            values.put("peakGigabytes", HostReading.peakResidentBytes().orElse(0) / 1e9);
            values.put("words", (double) words);
            return new Figure(variant, values);
        }
    }

    private static long words(String variant, WhisperRecognizer recognizer, SileroDetector detector, Path recording)
            throws IOException {
        RecognitionOptions english = RecognitionOptions.in("en");
        JobContext silent = JobContext.silent();
        if (variant.equals(WHOLE)) {
            return recognizer.transcribeAll(recording, english, silent).words().size();
        } else if (!variant.equals(SPEECH)) {
            throw FailureException.usage("There is no variant " + variant + ".");
        }
        List<TimeSpan> speech = detector.detect(recording, VadOptions.DEFAULT, silent).regions().stream()
                .map(region -> region.at(RATE))
                .toList();
        return recognizer.transcribe(recording, speech, english, silent).words().size();
    }
}
