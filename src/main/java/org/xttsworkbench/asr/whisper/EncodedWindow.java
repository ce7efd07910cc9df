package org.xttsworkbench.asr.whisper;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.device.FreedMemory;

/** A window that went through the encoder. What the decoder needs of it is large and made when first asked for. */
final class EncodedWindow implements AutoCloseable {
    private final WhisperNetwork network;
    private final NDManager scope;
    private final NDArray encoded;
    private final int spokenUntil;
    private @Nullable List<NDArray> cross;

    private EncodedWindow(WhisperNetwork network, NDManager scope, NDArray encoded, int spokenUntil) {
        this.network = network;
        this.scope = scope;
        this.encoded = encoded;
        this.spokenUntil = spokenUntil;
    }

    /**
     * Encodes a window.
     *
     * @param sound samples of a window's frames
     * @param loudest what counts as the largest value of its log mel
     * @param content frames from here on are filled up with exact zeros
     * @param spokenUntil see {@link #spokenUntil}
     */
    static EncodedWindow of(WhisperNetwork network, float[] sound, float loudest, int content, int spokenUntil) {
        NDManager scope = network.scope();
        try (NDArray mel = network.mel(scope, sound, loudest, content)) {
            return new EncodedWindow(network, scope, network.encode(scope, mel), spokenUntil);
        }
    }

    /** The frame until which somebody is known to speak: the text may not be broken off before it; 0 = nothing is known. */
    int spokenUntil() {
        return spokenUntil;
    }

    /** The encoder's output. */
    NDArray encoded() {
        return encoded;
    }

    /** Keys and values for each layer of the decoder. */
    List<NDArray> cross() {
        if (cross == null) {
            cross = network.cross(scope, encoded);
        }
        return cross;
    }

    @Override
    public void close() {
        scope.close();
        // The next window's text is of another length and fits into no hole of this one's: memory would grow with each.
        FreedMemory.giveBack();
    }
}
