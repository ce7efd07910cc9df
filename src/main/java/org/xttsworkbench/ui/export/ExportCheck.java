package org.xttsworkbench.ui.export;

/** What is made sure of an export, in the order in which it is. */
enum ExportCheck {
    WRITTEN,
    FILES,
    TENSORS,
    REFERENCES,
    CHECKSUMS
}
