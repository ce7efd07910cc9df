package org.xttsworkbench.asr.whisper;

import java.util.Arrays;

/** The part of a recording that is still needed, at 16 kHz; what lies before it is forgotten, what follows comes in. */
final class SoundBuffer {
    private static final int MARGIN = WhisperNetwork.FRAME / 2;

    private float[] samples = new float[1 << 16];
    /** Place of the first sample kept. */
    private long start;

    private int count;

    void add(float[] block) {
        if (count + block.length > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(2 * samples.length, count + block.length));
        }
        System.arraycopy(block, 0, samples, count, block.length);
        count += block.length;
    }

    /** Samples of the recording so far. */
    long length() {
        return start + count;
    }

    /** Forgets what no frame from {@code frame} on needs. */
    void forgetBefore(long frame) {
        int gone = (int) Math.max(0, Math.min(count, frame * WhisperNetwork.HOP - MARGIN - start));
        System.arraycopy(samples, gone, samples, 0, count - gone);
        count -= gone;
        start += gone;
    }

    /**
     * What lies under frames, each centred on a multiple of 160 samples: reflected before the recording's beginning, silent
     * behind its end.
     *
     * @param frame the first one
     * @param frames how many
     */
    float[] under(long frame, int frames) {
        float[] sound = new float[WhisperNetwork.samples(frames)];
        long first = frame * WhisperNetwork.HOP - MARGIN;
        for (int i = 0; i < sound.length && first + i < length(); i++) {
            long at = Math.abs(first + i);
            sound[i] = at < length() ? samples[(int) (at - start)] : 0;
        }
        return sound;
    }

    /** One sample that is still kept. */
    float sample(long at) {
        return samples[(int) (at - start)];
    }
}
