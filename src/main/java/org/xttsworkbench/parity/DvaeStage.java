package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.xtts.Dvae;

/** Audio codes of a padded batch and of its clips alone. */
final class DvaeStage implements Stage {
    private static final Tolerance ENCODER = Tolerance.absolute(3e-4);
    private static final Tolerance MEL = Tolerance.absolute(1e-3);

    @Override
    public String name() {
        return "dvae";
    }

    @Override
    public void compare(ReferenceRun run, Comparison comparison) throws IOException {
        JsonNode batch = run.golden().stage(name()).path("batch");
        List<Waveform> waves = new ArrayList<>();
        for (JsonNode clip : batch.path("clips")) {
            waves.add(run.clip(clip.asText()));
        }
        try (ReferenceModel model = ReferenceModel.open(run);
                NDManager scope = run.runtime().manager().newSubManager()) {
            comparison.close(
                    "batch.wav_lengths",
                    waves.stream().mapToDouble(Waveform::length).toArray(),
                    Tolerance.absolute(0));
            NDArray mel = model.dvaeMel().of(scope, padded(scope, waves));
            compare(comparison, "batch", model.dvae(), mel, scope);
            if (comparison.expected().has("batch.mel_at_end")) {
                int first = batch.path("first_frame").asInt();
                long frames = comparison.expected().get("batch.mel_at_end").shape()[1];
                comparison.close(
                        "batch.mel_at_end",
                        mel.get(new NDIndex(
                                batch.path("row_of_mel_at_end").asInt() + ", :, " + first + ":" + (first + frames))),
                        MEL);
            }
            for (int n = 0; n < waves.size(); n++) {
                run.job().checkCancelled();
                NDArray alone = model.dvaeMel().of(scope, waves.get(n).samples());
                compare(comparison, "clip." + n, model.dvae(), alone, scope);
            }
        }
    }

    private static void compare(Comparison comparison, String name, Dvae dvae, NDArray mel, NDManager scope) {
        if (comparison.expected().has("codes." + name)) {
            NDArray encoded = dvae.encode(scope, mel);
            comparison.exact("codes." + name, dvae.nearest(scope, encoded));
            comparison.given("gap." + name);
            if (comparison.expected().has("encoder." + name)) {
                comparison.close("encoder." + name, encoded, ENCODER);
            }
        }
    }

    /** Waves of a batch with silence up to the longest, [B, T]. */
    static NDArray padded(NDManager owner, List<Waveform> waves) {
        int longest = waves.stream().mapToInt(Waveform::length).max().orElse(0);
        float[] all = new float[waves.size() * longest];
        for (int n = 0; n < waves.size(); n++) {
            System.arraycopy(
                    waves.get(n).samples(), 0, all, n * longest, waves.get(n).length());
        }
        return owner.create(all, new Shape(waves.size(), longest));
    }
}
