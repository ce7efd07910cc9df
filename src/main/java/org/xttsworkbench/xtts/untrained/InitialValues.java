package org.xttsworkbench.xtts.untrained;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.xttsworkbench.tensor.ElementType;
import org.xttsworkbench.tensor.TensorSource;
import org.xttsworkbench.tensor.TorchCheckpointWriter;

/**
 * Values that a tensor of an untrained model starts with, told by its name: norms are the identity, biases zero, weights
 * normal with a spread that keeps the size of what flows through (He et al. 2015, arXiv 1502.01852, for convolutions;
 * 0.02 as in GPT-2 for the rest). The speaker encoder's front end has its true window and filters.
 */
final class InitialValues {
    private static final double GPT_SPREAD = 0.02;
    private static final int BLOCK = 1 << 16;
    private static final int SPEAKER_RATE = 16_000;

    private InitialValues() {}

    /** One tensor, from the model's seed and the tensor's name; the same each time it is written. */
    static TensorSource source(String name, long[] shape, long seed) {
        if (name.endsWith("num_batches_tracked")) {
            return TorchCheckpointWriter.longs(new long[] {0}, shape);
        } else if (name.endsWith("torch_spec.0.filter")) {
            return TorchCheckpointWriter.floats(new float[] {-0.97f, 1}, shape);
        } else if (name.endsWith("spectrogram.window")) {
            return TorchCheckpointWriter.floats(hamming((int) shape[0]), shape);
        } else if (name.endsWith("mel_scale.fb")) {
            return TorchCheckpointWriter.floats(filterbank((int) shape[0], (int) shape[1]), shape);
        }
        return new TensorSource() {
            @Override
            public ElementType elementType() {
                return ElementType.FLOAT32;
            }

            @Override
            public long[] shape() {
                return shape.clone();
            }

            @Override
            public void writeTo(Sink sink) throws IOException {
                DoubleSupplier next = supplier(name, shape, new SplittableRandom(seed * 31 + name.hashCode()));
                ByteBuffer block = ByteBuffer.allocate(BLOCK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
                for (long left = count(); left > 0; left -= BLOCK) {
                    block.clear();
                    for (int i = 0; i < Math.min(left, BLOCK); i++) {
                        block.putFloat((float) next.getAsDouble());
                    }
                    sink.accept(block.flip());
                }
            }
        };
    }

    private static DoubleSupplier supplier(String name, long[] shape, RandomGenerator random) {
        if (name.equals("mel_stats") || isOne(name)) {
            return () -> 1;
        } else if (name.endsWith(".bias") || name.endsWith("running_mean")) {
            return () -> 0;
        } else if (name.endsWith("codebook.embed")) {
            return random::nextGaussian;
        } else if (shape.length >= 3) {
            long fanIn = Arrays.stream(shape).skip(1).reduce(1, (a, b) -> a * b);
            double spread = Math.sqrt(2.0 / fanIn);
            return () -> spread * random.nextGaussian();
        }
        return () -> GPT_SPREAD * random.nextGaussian();
    }

    private static boolean isOne(String name) {
        return name.endsWith("running_var")
                || name.endsWith("weight.original0")
                || name.endsWith("norm.gamma")
                || name.matches(".*(norm|ln_1|ln_2|ln_f|bn\\d|attention\\.2|downsample\\.1)\\.weight");
    }

    /** A periodic Hamming window. */
    private static float[] hamming(int length) {
        float[] window = new float[length];
        for (int i = 0; i < length; i++) {
            window[i] = (float) (0.54 - 0.46 * Math.cos(2 * Math.PI * i / length));
        }
        return window;
    }

    /** Triangles on the HTK mel scale without norm, [frequencies, bins]. */
    private static float[] filterbank(int frequencies, int bins) {
        double highest = 2595 * Math.log10(1 + SPEAKER_RATE / 2.0 / 700);
        double[] edges = new double[bins + 2];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = 700 * (Math.pow(10, highest * i / (bins + 1) / 2595) - 1);
        }
        float[] bank = new float[frequencies * bins];
        for (int f = 0; f < frequencies; f++) {
            double hertz = SPEAKER_RATE / 2.0 * f / (frequencies - 1);
            for (int b = 0; b < bins; b++) {
                double up = (hertz - edges[b]) / (edges[b + 1] - edges[b]);
                double down = (edges[b + 2] - hertz) / (edges[b + 2] - edges[b + 1]);
                bank[f * bins + b] = (float) Math.max(0, Math.min(up, down));
            }
        }
        return bank;
    }
}
