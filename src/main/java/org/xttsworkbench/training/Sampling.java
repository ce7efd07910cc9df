package org.xttsworkbench.training;

/** How the clips of an epoch are chosen. */
public enum Sampling {
    /** Every clip once per epoch, in an order of the epoch's own. */
    PERMUTATION,
    /** As many draws as there are clips, each from all of them, as the original does: about 63 % are seen in an epoch. */
    WITH_REPLACEMENT
}
