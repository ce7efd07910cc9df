package org.xttsworkbench.audio;

import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_DBL;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S32;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S64;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_U8;
import static org.bytedeco.ffmpeg.global.avutil.av_get_packed_sample_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_sample_fmt_is_planar;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

/**
 * Decoded frames as mono floats: integers divided by 2^(bits-1), then the plain mean of all channels, as in XTTS
 * training. (FFmpeg's own downmix weighs channels and is 3 dB louder for stereo.)
 */
final class MonoMix {
    private float largestChannelValue;
    private float largestMean;
    private long repaired;

    /** Mean of the channels of one frame, {@code frame.nb_samples()} values. */
    float[] mix(AVFrame frame) {
        int samples = frame.nb_samples();
        int channels = frame.ch_layout().nb_channels();
        int form = av_get_packed_sample_fmt(frame.format());
        float[] mono = new float[samples];
        if (av_sample_fmt_is_planar(frame.format()) != 0) {
            for (int channel = 0; channel < channels; channel++) {
                add(values(frame.extended_data(channel), form, samples), channel, 1, 0, mono);
            }
        } else {
            float[] values = values(frame.extended_data(0), form, samples * channels);
            for (int channel = 0; channel < channels; channel++) {
                add(values, channel, channels, channel, mono);
            }
        }
        for (int i = 0; i < samples; i++) {
            mono[i] /= channels;
            largestMean = Math.max(largestMean, Math.abs(mono[i]));
        }
        return mono;
    }

    private void add(float[] values, int channel, int stride, int offset, float[] sums) {
        for (int i = 0, at = offset; i < sums.length; i++, at += stride) {
            float value = values[at];
            if (!Float.isFinite(value)) {
                value = Float.isNaN(value) ? 0 : Math.signum(value);
                repaired++;
            }
            largestChannelValue = Math.max(largestChannelValue, Math.abs(value));
            sums[i] = channel == 0 ? value : sums[i] + value;
        }
    }

    private static float[] values(Pointer data, int form, int count) {
        float[] values = new float[count];
        if (form == AV_SAMPLE_FMT_FLT) {
            new FloatPointer(data).get(values);
        } else if (form == AV_SAMPLE_FMT_S16) {
            short[] raw = new short[count];
            new ShortPointer(data).get(raw);
            for (int i = 0; i < count; i++) {
                values[i] = raw[i] / 32768f;
            }
        } else if (form == AV_SAMPLE_FMT_S32) {
            int[] raw = new int[count];
            new IntPointer(data).get(raw);
            for (int i = 0; i < count; i++) {
                values[i] = raw[i] * 0x1p-31f;
            }
        } else if (form == AV_SAMPLE_FMT_U8) {
            byte[] raw = new byte[count];
            new BytePointer(data).get(raw);
            for (int i = 0; i < count; i++) {
                values[i] = ((raw[i] & 0xff) - 128) / 128f;
            }
        } else if (form == AV_SAMPLE_FMT_DBL) {
            double[] raw = new double[count];
            new DoublePointer(data).get(raw);
            for (int i = 0; i < count; i++) {
                values[i] = (float) raw[i];
            }
        } else if (form == AV_SAMPLE_FMT_S64) {
            long[] raw = new long[count];
            new LongPointer(data).get(raw);
            for (int i = 0; i < count; i++) {
                values[i] = raw[i] * 0x1p-63f;
            }
        } else {
            throw new IllegalStateException("sample format " + form);
        }
        return values;
    }

    /** Largest absolute value in any channel so far. */
    float largestChannelValue() {
        return largestChannelValue;
    }

    /** Largest absolute value of the mean so far. */
    float largestMean() {
        return largestMean;
    }

    /** How many values were not numbers or infinite; they became 0, 1 or -1. */
    long repaired() {
        return repaired;
    }
}
