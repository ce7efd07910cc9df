package org.xttsworkbench.audio;

import java.io.IOException;
import java.nio.file.Path;
import org.xttsworkbench.job.JobContext;

/**
 * How good a sound is, measured without knowing what is said. Levels are in decibels of full scale; a sound of silence
 * has levels of {@link #SILENT}.
 *
 * @param seconds its length
 * @param loudness integrated loudness in LUFS, {@link #SILENT} when nothing can be heard
 * @param peak highest sample
 * @param speech mean level of what is not silence
 * @param snr how many decibels that is above the quietest tenth, which is taken for the noise; at most 90
 * @param clippedSamples samples cut off at full scale
 * @param bandwidth frequency in Hz above which there is nothing (60 dB below the strongest)
 * @param silenceShare share of its time that is silence, from 0 to 1
 * @param start level of its first 20 ms
 * @param end level of its last 20 ms
 */
public record AudioQuality(
        double seconds,
        double loudness,
        double peak,
        double speech,
        double snr,
        long clippedSamples,
        double bandwidth,
        double silenceShare,
        double start,
        double end) {

    /** Stands for the level of digital silence. */
    public static final double SILENT = -120;

    /**
     * Measures a whole file as a stream.
     *
     * @throws org.xttsworkbench.job.FailureException when it is not a sound file
     */
    public static AudioQuality of(Path file, JobContext context) throws IOException {
        Measuring measuring = new Measuring();
        AudioDecoder.forEachBlock(file, context, measuring);
        AudioQualityMeter meter = measuring.meter;
        if (meter == null) {
            throw new IllegalStateException("a decoded file has samples");
        }
        return meter.result();
    }

    private static final class Measuring implements BlockSink {
        private @org.jspecify.annotations.Nullable AudioQualityMeter meter;

        @Override
        public void accept(Waveform block) {
            if (meter == null) {
                meter = new AudioQualityMeter(block.sampleRate());
            }
            meter.add(block.samples());
        }
    }
}
