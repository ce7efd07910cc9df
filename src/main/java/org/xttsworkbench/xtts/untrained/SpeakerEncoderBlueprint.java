package org.xttsworkbench.xtts.untrained;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names and shapes of the speaker encoder's tensors. */
final class SpeakerEncoderBlueprint {
    private static final String PREFIX = "hifigan_decoder.speaker_encoder.";
    private static final int MEL_BINS = 64;
    private static final int ATTENTION = 128;
    /** Three stages of stride 2 leave an eighth of the mel bins. */
    private static final int BINS_LEFT = MEL_BINS / 8;

    private final Map<String, long[]> shapes = new LinkedHashMap<>();

    private SpeakerEncoderBlueprint() {}

    static Map<String, long[]> shapes(ModelSizes sizes) {
        SpeakerEncoderBlueprint blueprint = new SpeakerEncoderBlueprint();
        List<Integer> filters = sizes.speakerFilters();
        blueprint.put("conv1.weight", filters.get(0), 1, 3, 3);
        blueprint.put("conv1.bias", filters.get(0));
        blueprint.batchNorm("bn1", filters.get(0));
        int in = filters.get(0);
        for (int stage = 0; stage < filters.size(); stage++) {
            for (int b = 0; b < sizes.speakerBlocks().get(stage); b++) {
                int out = filters.get(stage);
                blueprint.block("layer" + (stage + 1) + "." + b + ".", in, out, stage > 0 && b == 0);
                in = out;
            }
        }
        int pooled = in * BINS_LEFT;
        blueprint.put("attention.0.weight", ATTENTION, pooled, 1);
        blueprint.put("attention.0.bias", ATTENTION);
        blueprint.batchNorm("attention.2", ATTENTION);
        blueprint.put("attention.3.weight", pooled, ATTENTION, 1);
        blueprint.put("attention.3.bias", pooled);
        blueprint.put("fc.weight", sizes.speakerWidth(), 2L * pooled);
        blueprint.put("fc.bias", sizes.speakerWidth());
        blueprint.put("torch_spec.0.filter", 1, 1, 2);
        blueprint.put("torch_spec.1.spectrogram.window", 400);
        blueprint.put("torch_spec.1.mel_scale.fb", 257, MEL_BINS);
        return blueprint.shapes;
    }

    private void block(String name, int in, int out, boolean shortcut) {
        put(name + "conv1.weight", out, in, 3, 3);
        batchNorm(name + "bn1", out);
        put(name + "conv2.weight", out, out, 3, 3);
        batchNorm(name + "bn2", out);
        int squeezed = out / 8;
        put(name + "se.fc.0.weight", squeezed, out);
        put(name + "se.fc.0.bias", squeezed);
        put(name + "se.fc.2.weight", out, squeezed);
        put(name + "se.fc.2.bias", out);
        if (shortcut) {
            put(name + "downsample.0.weight", out, in, 1, 1);
            batchNorm(name + "downsample.1", out);
        }
    }

    private void batchNorm(String name, int channels) {
        for (String part : new String[] {"weight", "bias", "running_mean", "running_var"}) {
            put(name + "." + part, channels);
        }
        put(name + ".num_batches_tracked");
    }

    private void put(String name, long... shape) {
        shapes.put(PREFIX + name, shape);
    }
}
