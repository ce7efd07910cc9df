package org.xttsworkbench.text;

/** Whose rules clean a text. */
public enum CleaningMode {
    /** Exactly as the original does it, with every quirk: the base model learned that. The default everywhere. */
    REFERENCE,
    /** The original's plain bugs repaired, for those who train with a vocabulary or a base of their own. */
    CORRECTED
}
