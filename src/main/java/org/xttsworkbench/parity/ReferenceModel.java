package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.xtts.Dvae;
import org.xttsworkbench.xtts.MelSpectrogram;
import org.xttsworkbench.xtts.SpeakerEncoder;
import org.xttsworkbench.xtts.XttsCheckpoint;

/**
 * The frozen parts of the reference model.
 *
 * @param melStats divisor of each mel bin
 */
@SuppressWarnings("ArrayRecordComponent") // read once from a file
record ReferenceModel(
        float[] melStats,
        NDManager owner,
        MelSpectrogram conditioningMel,
        MelSpectrogram dvaeMel,
        Dvae dvae,
        SpeakerEncoder speakers)
        implements AutoCloseable {

    static ReferenceModel open(ReferenceRun run) throws IOException {
        EngineRuntime runtime = run.runtime();
        Path folder = run.golden().model();
        float[] stats = XttsCheckpoint.bareTensor(folder.resolve("mel_stats.pth"));
        NDManager owner = runtime.manager().newSubManager();
        NDArray divisor = owner.create(stats);
        MelSpectrogram dvaeMel = MelSpectrogram.dvae(runtime, divisor);
        try (XttsCheckpoint dvae = XttsCheckpoint.open(folder.resolve("dvae.pth"));
                XttsCheckpoint model = XttsCheckpoint.open(folder.resolve("model.pth"))) {
            return new ReferenceModel(
                    stats,
                    owner,
                    MelSpectrogram.conditioning(runtime, divisor),
                    dvaeMel,
                    Dvae.load(runtime, dvaeMel, "dvae.pth", dvae.tensors()),
                    SpeakerEncoder.load(runtime, "model.pth", model.tensors()));
        }
    }

    @Override
    public void close() {
        speakers.close();
        dvae.close();
        dvaeMel.close();
        conditioningMel.close();
        owner.close();
    }
}
