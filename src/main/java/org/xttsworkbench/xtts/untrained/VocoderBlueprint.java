package org.xttsworkbench.xtts.untrained;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names and shapes of the HiFi-GAN decoder's tensors. */
final class VocoderBlueprint {
    private static final String PREFIX = "hifigan_decoder.waveform_decoder.";
    private static final int[] UPSAMPLING_KERNELS = {16, 16, 4, 4};
    private static final int[] RESIDUAL_KERNELS = {3, 7, 11};
    private static final int DILATIONS = 3;

    private VocoderBlueprint() {}

    static Map<String, long[]> shapes(ModelSizes sizes) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        int channels = sizes.vocoderChannels();
        plain(shapes, "conv_pre", channels, sizes.width(), 7);
        plain(shapes, "cond_layer", channels, sizes.speakerWidth(), 1);
        for (int stage = 0; stage < UPSAMPLING_KERNELS.length; stage++) {
            int in = channels >> stage;
            int out = in / 2;
            String name = "ups." + stage;
            shapes.put(PREFIX + name + ".bias", new long[] {out});
            weightNorm(shapes, name, in, out, UPSAMPLING_KERNELS[stage]);
            plain(shapes, "conds." + stage, out, sizes.speakerWidth(), 1);
            for (int j = 0; j < RESIDUAL_KERNELS.length; j++) {
                residualBlock(shapes, stage * RESIDUAL_KERNELS.length + j, out, RESIDUAL_KERNELS[j]);
            }
        }
        shapes.put(PREFIX + "conv_post.weight", new long[] {1, channels >> UPSAMPLING_KERNELS.length, 7});
        return shapes;
    }

    private static void residualBlock(Map<String, long[]> shapes, int index, int channels, int kernel) {
        for (String group : new String[] {"convs1", "convs2"}) {
            for (int i = 0; i < DILATIONS; i++) {
                String name = "resblocks." + index + "." + group + "." + i;
                shapes.put(PREFIX + name + ".bias", new long[] {channels});
                weightNorm(shapes, name, channels, channels, kernel);
            }
        }
    }

    private static void plain(Map<String, long[]> shapes, String name, int out, int in, int kernel) {
        shapes.put(PREFIX + name + ".weight", new long[] {out, in, kernel});
        shapes.put(PREFIX + name + ".bias", new long[] {out});
    }

    private static void weightNorm(Map<String, long[]> shapes, String name, int first, int second, int kernel) {
        String parametrization = PREFIX + name + ".parametrizations.weight.original";
        shapes.put(parametrization + "0", new long[] {first, 1, 1});
        shapes.put(parametrization + "1", new long[] {first, second, kernel});
    }
}
