package org.xttsworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.xttsworkbench.storage.Sha256;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.xtts.Dvae;
import org.xttsworkbench.xtts.MelSpectrogram;
import org.xttsworkbench.xtts.XttsCheckpoint;

/** DVAE and conditioning mel of a base model. */
public final class XttsFrozenParts implements FrozenParts {
    /** Changes when these parts compute other values than before, so that caches are made again. */
    private static final String VERSION = "1";

    private final NDManager owner;
    private final MelSpectrogram conditioning;
    private final MelSpectrogram dvaeMel;
    private final Dvae dvae;

    /** @param base a base model's folder */
    public XttsFrozenParts(EngineRuntime runtime, Path base) throws IOException {
        this.owner = runtime.manager().newSubManager();
        NDArray stats = owner.create(XttsCheckpoint.bareTensor(base.resolve(BaseModelFolder.MEL_STATS)));
        this.conditioning = MelSpectrogram.conditioning(runtime, stats);
        this.dvaeMel = MelSpectrogram.dvae(runtime, stats);
        Path file = base.resolve(BaseModelFolder.DVAE);
        try (XttsCheckpoint checkpoint = XttsCheckpoint.open(file)) {
            this.dvae = Dvae.load(runtime, dvaeMel, file.toString(), checkpoint.tensors());
        }
    }

    /** Hash of everything that the results depend on, beside the clip. */
    public static String sha256(Path base) throws IOException {
        String parts = VERSION
                + Sha256.of(base.resolve(BaseModelFolder.DVAE))
                + Sha256.of(base.resolve(BaseModelFolder.MEL_STATS));
        return Sha256.of(parts.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int[] codes(float[] samples) {
        return dvae.codes(samples);
    }

    @Override
    public float[] conditioningMel(float[] padded) {
        try (NDManager scope = owner.newSubManager()) {
            return conditioning
                    .of(scope, scope.create(padded, new Shape(1, padded.length)))
                    .toFloatArray();
        }
    }

    @Override
    public void close() {
        dvae.close();
        dvaeMel.close();
        conditioning.close();
        owner.close();
    }
}
