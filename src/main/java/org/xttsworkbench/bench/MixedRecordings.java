package org.xttsworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.BlockSink;
import org.xttsworkbench.audio.WavFile;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;

/**
 * Recordings of any length out of a few: said again and again with other pauses, another loudness and other noise each
 * time, in several files of different lengths. The same hours and files give the same sound.
 */
final class MixedRecordings {
    private static final int RATE = 22_050;

    /** Lengths of the files, as shares of the whole: a long one, some usual ones, a short one. */
    private static final double[] SHARES = {0.1, 0.4, 0.2, 0.05, 0.15, 0.1};

    private static final double SHORTEST_PAUSE = 0.3;
    private static final double LONGEST_PAUSE = 1.8;

    /** Softest and loudest noise, as in a quiet and in a usual room: -66 and -54 dB of full scale. */
    private static final double SOFTEST_NOISE = 0.0005;

    private static final double LOUDEST_NOISE = 0.002;

    private final List<Waveform> spoken = new ArrayList<>();
    private final Random random = new Random(1);

    /** @param files what is said; short, since all of them are held in memory */
    MixedRecordings(List<Path> files, JobContext context) throws IOException {
        for (Path file : files) {
            spoken.add(AudioDecoder.decode(file, RATE, context));
        }
    }

    /**
     * Writes the recordings.
     *
     * @return their length in all, in seconds
     */
    double write(Path folder, double seconds, JobContext context) throws IOException {
        Files.createDirectories(folder);
        double[] written = {0};
        for (int i = 0; i < SHARES.length; i++) {
            Path file = folder.resolve("part-" + (i + 1) + ".wav");
            double wanted = SHARES[i] * seconds;
            WavFile.stream(file, RATE, sink -> {
                double end = written[0] + wanted;
                while (written[0] < end) {
                    context.checkCancelled();
                    context.report(new Progress("Writing recordings", written[0], seconds));
                    written[0] += say(spoken.get(random.nextInt(spoken.size())), sink);
                }
            });
        }
        return written[0];
    }

    private double say(Waveform sound, BlockSink sink) throws IOException {
        double pause = SHORTEST_PAUSE + (LONGEST_PAUSE - SHORTEST_PAUSE) * random.nextDouble();
        float gain = (float) (0.6 + 0.4 * random.nextDouble());
        double noise = SOFTEST_NOISE + (LOUDEST_NOISE - SOFTEST_NOISE) * random.nextDouble();
        float[] samples = new float[sound.length() + (int) (pause * RATE)];
        for (int i = 0; i < samples.length; i++) {
            float said = i < sound.length() ? gain * sound.samples()[i] : 0;
            samples[i] = said + (float) (noise * random.nextGaussian());
        }
        sink.accept(new Waveform(samples, RATE));
        return samples.length / (double) RATE;
    }
}
