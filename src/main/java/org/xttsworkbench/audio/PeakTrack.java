package org.xttsworkbench.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.xttsworkbench.job.JobContext;

/**
 * The lowest and highest values of each block of a sound file: enough to draw it at any width, small enough to keep.
 *
 * @param sampleRate samples per second of the file
 * @param samples its length
 * @param block samples of one pair; the last block may be shorter
 * @param low lowest 16-bit value of each block; not copied
 * @param high highest 16-bit value of each block; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a long track of numbers; nobody compares two by equals
public record PeakTrack(int sampleRate, long samples, int block, short[] low, short[] high) {

    /** Decodes a file of any length, holding only its peaks. */
    public static PeakTrack of(Path file, int block, JobContext context) throws IOException {
        Builder builder = new Builder(block);
        AudioInfo info = AudioDecoder.forEachBlock(file, context, builder);
        return builder.track(info.sampleRate());
    }

    /**
     * The peaks of evenly wide columns.
     *
     * @param from first sample, clamped to the file
     * @param to one past the last sample, clamped to the file
     * @param columns at least 1
     * @return a track whose block is one column, which starts at {@code from}
     */
    public PeakTrack columns(long from, long to, int columns) {
        long first = Math.max(0, Math.min(samples, from));
        long end = Math.max(first, Math.min(samples, to));
        short[] lows = new short[columns];
        short[] highs = new short[columns];
        for (int c = 0; c < columns; c++) {
            int begin = (int) ((first + (end - first) * c / columns) / block);
            int stop = (int) ((first + (end - first) * (c + 1) / columns + block - 1) / block);
            stop = Math.min(low.length, Math.max(stop, begin + 1));
            if (begin < stop) {
                short least = low[begin];
                short most = high[begin];
                for (int i = begin + 1; i < stop; i++) {
                    least = (short) Math.min(least, low[i]);
                    most = (short) Math.max(most, high[i]);
                }
                lows[c] = least;
                highs[c] = most;
            }
        }
        return new PeakTrack(sampleRate, end - first, (int) Math.max(1, (end - first) / columns), lows, highs);
    }

    /** Takes a file's blocks one by one. */
    private static final class Builder implements BlockSink {
        private final int block;
        private short[] low = new short[1 << 12];
        private short[] high = new short[1 << 12];
        private long samples;

        Builder(int block) {
            this.block = block;
        }

        @Override
        public void accept(Waveform sound) {
            for (float sample : sound.samples()) {
                short value = WavFile.pcm16(sample);
                int at = (int) (samples / block);
                if (at == low.length) {
                    low = Arrays.copyOf(low, 2 * at);
                    high = Arrays.copyOf(high, 2 * at);
                }
                boolean first = samples % block == 0;
                low[at] = first ? value : (short) Math.min(low[at], value);
                high[at] = first ? value : (short) Math.max(high[at], value);
                samples++;
            }
        }

        PeakTrack track(int sampleRate) {
            int count = (int) ((samples + block - 1) / block);
            return new PeakTrack(sampleRate, samples, block, Arrays.copyOf(low, count), Arrays.copyOf(high, count));
        }
    }
}
