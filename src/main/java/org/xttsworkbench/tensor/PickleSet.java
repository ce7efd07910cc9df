package org.xttsworkbench.tensor;

import java.util.LinkedHashSet;

/** A set of a pickle, told apart from lists and dicts. */
final class PickleSet extends LinkedHashSet<Object> {
    private static final long serialVersionUID = 1L;
}
