package org.xttsworkbench.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;

/**
 * Decodes sound files (wav, mp3, flac, m4a, ogg, opus, mp4, webm, aiff and more) to mono floats, block by block, so that
 * an hour-long recording never sits in memory whole. Mono is the plain mean of all channels.
 *
 * <p>A file that is cut off or damaged in the middle gives what is there and a warning; one that is no sound file fails
 * with {@code BAD_INPUT}. Values that are not numbers become 0, infinite ones full scale, with a warning.
 */
public final class AudioDecoder {
    private static final int BLOCK = 1 << 15;

    private AudioDecoder() {}

    /**
     * What the file says of itself, without decoding it; its length may be wrong in a damaged file.
     *
     * @throws FailureException when it is not a sound file
     */
    public static AudioInfo info(Path file) throws IOException {
        requireFile(file);
        try (FfmpegInput input = new FfmpegInput(file)) {
            return input.declared();
        }
    }

    /**
     * Streams the whole file at its own rate. Values of float files may exceed full scale.
     *
     * @param context is asked for cancelling before each block and told about damage
     * @return rate, channels and the number of samples that were decoded
     * @throws FailureException when the file holds no sound that can be decoded; the sink then got nothing
     */
    public static AudioInfo forEachBlock(Path file, JobContext context, BlockSink sink) throws IOException {
        requireFile(file);
        try (FfmpegInput input = new FfmpegInput(file)) {
            return new Decoding(file, input, context).run(sink);
        }
    }

    /**
     * Streams the whole file at {@code sampleRate}, clipped to [-1, 1] after resampling: the values that XTTS's
     * {@code load_audio} gives.
     *
     * @return rate and channels of the file itself and the number of its own samples
     */
    public static AudioInfo forEachBlock(Path file, int sampleRate, JobContext context, BlockSink sink)
            throws IOException {
        ResamplingSink resampling = new ResamplingSink(sampleRate, sink);
        AudioInfo info = forEachBlock(file, context, resampling);
        resampling.finish();
        return info;
    }

    /** A short file whole, at {@code sampleRate} and clipped to [-1, 1]; for long ones use {@link #forEachBlock}. */
    public static Waveform decode(Path file, int sampleRate, JobContext context) throws IOException {
        List<float[]> blocks = new ArrayList<>();
        forEachBlock(file, sampleRate, context, block -> blocks.add(block.samples()));
        int length = 0;
        for (float[] block : blocks) {
            length = Math.addExact(length, block.length);
        }
        float[] samples = new float[length];
        int at = 0;
        for (float[] block : blocks) {
            System.arraycopy(block, 0, samples, at, block.length);
            at += block.length;
        }
        return new Waveform(samples, sampleRate);
    }

    private static void requireFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw FailureException.badInput(file + " does not exist.", "Look at its name and folder.");
        } else if (!Files.isRegularFile(file)) {
            throw FailureException.badInput(file + " is not a file.", "Give a recording.");
        } else if (Files.size(file) == 0) {
            throw FailureException.badInput(file + " is empty.", "Record or export it again.");
        }
    }

    /** One pass over one file. */
    private static final class Decoding {
        private final Path file;
        private final FfmpegInput input;
        private final JobContext context;
        private final AudioInfo declared;
        private final MonoMix mix = new MonoMix();
        private float[] block = new float[BLOCK];
        private int filled;
        private long samples;
        private boolean otherRate;

        Decoding(Path file, FfmpegInput input, JobContext context) {
            this.file = file;
            this.input = input;
            this.context = context;
            this.declared = input.declared();
        }

        AudioInfo run(BlockSink sink) throws IOException {
            for (AVFrame frame = input.next(); frame != null; frame = input.next()) {
                if (frame.sample_rate() != declared.sampleRate()) {
                    otherRate = true;
                } else if (frame.nb_samples() > 0) {
                    add(mix.mix(frame), sink);
                }
            }
            if (samples == 0) {
                throw FailureException.badInput(
                        file + " holds no sound that can be decoded.",
                        "Give a recording as wav, flac, mp3, m4a, ogg or opus.");
            }
            flush(sink);
            warn();
            return new AudioInfo(declared.sampleRate(), declared.channels(), samples);
        }

        private void add(float[] mono, BlockSink sink) throws IOException {
            samples += mono.length;
            int at = 0;
            while (at < mono.length) {
                int count = Math.min(BLOCK - filled, mono.length - at);
                System.arraycopy(mono, at, block, filled, count);
                at += count;
                filled += count;
                if (filled == BLOCK) {
                    flush(sink);
                }
            }
        }

        private void flush(BlockSink sink) throws IOException {
            context.checkCancelled();
            if (filled > 0) {
                float[] full = filled == BLOCK ? block : java.util.Arrays.copyOf(block, filled);
                block = new float[BLOCK];
                filled = 0;
                sink.accept(new Waveform(full, declared.sampleRate()));
            }
        }

        private void warn() throws IOException {
            new DamageReport(file, declared, samples).warn(context, input.damaged(), otherRate, mix);
        }
    }
}
