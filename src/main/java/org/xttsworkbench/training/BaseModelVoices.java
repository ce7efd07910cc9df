package org.xttsworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.dataset.quality.VoicePrint;
import org.xttsworkbench.storage.Sha256;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.xtts.SpeakerEncoder;
import org.xttsworkbench.xtts.XttsCheckpoint;

/** Tells voices apart with the speaker encoder of a base model. */
public final class BaseModelVoices implements VoicePrint {
    private final NDManager manager;
    private final SpeakerEncoder encoder;
    private final String identity;

    /**
     * Loads the encoder.
     *
     * @param runtime must live longer than this
     * @throws org.xttsworkbench.job.FailureException when the model has none
     */
    public BaseModelVoices(EngineRuntime runtime, BaseModelFolder base) throws IOException {
        try (XttsCheckpoint checkpoint = XttsCheckpoint.open(base.file(BaseModelFolder.MODEL))) {
            this.encoder = SpeakerEncoder.load(
                    runtime, base.file(BaseModelFolder.MODEL).toString(), checkpoint.tensors());
        }
        this.manager = runtime.manager().newSubManager();
        this.identity =
                "speakers-" + Sha256.of(base.file(BaseModelFolder.MODEL)).substring(0, 16);
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public float[] of(Waveform sound) {
        try (NDArray vector = encoder.embed(manager, sound)) {
            return vector.toFloatArray();
        }
    }

    @Override
    public void close() {
        manager.close();
        encoder.close();
    }
}
