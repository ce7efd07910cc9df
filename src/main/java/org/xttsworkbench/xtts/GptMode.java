package org.xttsworkbench.xtts;

/**
 * How a GPT is computed; the numbers are the same to rounding.
 *
 * @param forms of the linear layers
 * @param recompute compute activations twice instead of keeping them
 * @param eager compute as the original does: rows as long as the longest, with key masks, GELU and dropout term by term and
 *     with a generator
 */
public record GptMode(LinearForms forms, boolean recompute, boolean eager) {

    /** Packed rows, plain 32-bit products. */
    public static final GptMode PLAIN = new GptMode(LinearForms.all(LinearForm.PRODUCT), false, false);

    /** As the original computes. */
    public static final GptMode EAGER = new GptMode(LinearForms.all(LinearForm.PRODUCT), false, true);

    /** Packed rows. */
    public static GptMode packed(LinearForms forms, boolean recompute) {
        return new GptMode(forms, recompute, false);
    }
}
