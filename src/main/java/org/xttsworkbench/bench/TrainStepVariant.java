package org.xttsworkbench.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.xtts.GptMode;
import org.xttsworkbench.xtts.LinearForm;
import org.xttsworkbench.xtts.LinearForms;

/** One way to compute a training step; each is measured in a process of its own, so that its peak memory is its own. */
public enum TrainStepVariant {
    /**
     * As eager PyTorch does it: padded rows, masks, products of MKL, terms one by one, autograd for everything, optimizer
     * tensor by tensor, memory given back to the system at each step.
     */
    EAGER,
    /** Packed rows, gradients of blocks written out, fused operations, the fastest 32-bit form per layer. */
    FP32,
    /** The same, keeping no more than the blocks' inputs. */
    FP32_RECOMPUTE,
    BF16,
    BF16_RECOMPUTE;

    /** @param fastest the fastest 32-bit forms of this machine */
    GptMode mode(LinearForms fastest) {
        return switch (this) {
            case EAGER -> GptMode.EAGER;
            case FP32 -> GptMode.packed(fastest, false);
            case FP32_RECOMPUTE -> GptMode.packed(fastest, true);
            case BF16 -> GptMode.packed(LinearForms.all(LinearForm.BFLOAT16), false);
            case BF16_RECOMPUTE -> GptMode.packed(LinearForms.all(LinearForm.BFLOAT16), true);
        };
    }

    boolean isFused() {
        return this != EAGER;
    }

    boolean needsBfloat16() {
        return this == BF16 || this == BF16_RECOMPUTE;
    }

    /** The batches that a variant is measured with. */
    enum Batches {
        /** Two clips of six seconds. */
        TWO,
        /** Four clips of six seconds. */
        FOUR,
        /** One epoch over clips as long as the first 24 of LJSpeech, in batches of four. */
        RAGGED;

        /** Those with this name in small letters; all for none. */
        static List<Batches> named(Optional<String> name) {
            if (name.isEmpty()) {
                return List.of(values());
            }
            return Arrays.stream(values())
                    .filter(batches -> batches.name().toLowerCase(Locale.ROOT).equals(name.get()))
                    .findFirst()
                    .map(List::of)
                    .orElseThrow(() -> FailureException.usage(
                            "There are no batches named " + name.get() + "; there are: two, four, ragged."));
        }
    }

    /** Extra words for a name in a table. */
    static String label(TrainStepVariant variant, Batches batches) {
        return Map.of(
                                Batches.TWO, "2 x 6 s",
                                Batches.FOUR, "4 x 6 s",
                                Batches.RAGGED, "24 real lengths, 4 at once")
                        .get(batches)
                + ", " + variant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** By its name; null for none. */
    static @Nullable TrainStepVariant named(String name) {
        for (TrainStepVariant variant : values()) {
            if (variant.name().equals(name)) {
                return variant;
            }
        }
        return null;
    }
}
