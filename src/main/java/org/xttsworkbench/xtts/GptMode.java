package org.xttsworkbench.xtts;

/**
 * How a GPT is computed; the numbers are the same to rounding.
 *
 * @param forms of the linear layers
 * @param recompute compute activations twice instead of keeping them
 * @param padded compute rows as long as the longest, with key masks, as the original does
 * @param eager compute GELU and dropout as the original does, term by term and with a generator
 */
public record GptMode(LinearForms forms, boolean recompute, boolean padded, boolean eager) {

    /** Packed rows, plain 32-bit products. */
    public static final GptMode PLAIN = new GptMode(LinearForms.all(LinearForm.PRODUCT), false, false, false);

    /** As the original computes. */
    public static final GptMode EAGER = new GptMode(LinearForms.all(LinearForm.PRODUCT), false, true, true);

    /** Packed rows. */
    public static GptMode packed(LinearForms forms, boolean recompute) {
        return new GptMode(forms, recompute, false, false);
    }
}
