package org.xttsworkbench.asr.whisper;

/** Finds the largest value of a recording's log mel, in constant memory. */
final class LoudestMoment {
    private static final int FRAMES = 3000;
    /** Frames that still reach into a recording behind its last whole one. */
    private static final int BEYOND = 3;

    private final WhisperNetwork network;
    private final SoundBuffer sound = new SoundBuffer();
    private long frame;
    private float loudest = Float.NEGATIVE_INFINITY;

    LoudestMoment(WhisperNetwork network) {
        this.network = network;
    }

    void add(float[] block) {
        sound.add(block);
        while (sound.length() >= frame * WhisperNetwork.HOP + WhisperNetwork.samples(FRAMES)) {
            look(FRAMES);
        }
    }

    /** Samples so far. */
    long samples() {
        return sound.length();
    }

    /** The largest value; 30 seconds of silence follow the recording. */
    float finish() {
        long frames = sound.length() / WhisperNetwork.HOP + BEYOND;
        while (frame < frames) {
            look((int) Math.min(FRAMES, frames - frame));
        }
        return loudest;
    }

    private void look(int frames) {
        loudest = Math.max(loudest, network.loudest(sound.under(frame, frames)));
        frame += frames;
        sound.forgetBefore(frame);
    }
}
