package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a stage's values with the reference's and remembers how far they are apart. Every tensor of the stage must be
 * either compared or declared as given; one that is forgotten counts as a difference.
 */
public final class Comparison {
    /** Shown for a value that is not a number, or for a wrong shape; JSON has no infinity. */
    private static final double BEYOND_ALL = Double.MAX_VALUE;

    private final GoldenTensors expected;
    private final Set<String> seen = new HashSet<>();
    private final List<String> failures = new ArrayList<>();
    private int compared;
    private double maxAbs;
    private double maxRel;
    private double worstShare = -1;
    private @Nullable String worst;

    public Comparison(GoldenTensors expected) {
        this.expected = expected;
    }

    /** The stage's reference tensors. */
    public GoldenTensors expected() {
        return expected;
    }

    /** Declares tensors that are inputs, or figures about the reference itself, and no results. */
    public void given(String... names) {
        seen.addAll(Arrays.asList(names));
    }

    /** Compares with the reference tensor {@code name}, shape included. */
    public void close(String name, NDArray actual, Tolerance tolerance) {
        GoldenTensor tensor = expected.get(name);
        seen.add(name);
        long[] shape = actual.getShape().getShape();
        if (Arrays.equals(shape, tensor.shape())) {
            values(name, tensor.values(), TensorValues.of(actual), tolerance);
        } else {
            broken(name, "has shape " + Arrays.toString(shape) + " instead of " + Arrays.toString(tensor.shape()));
        }
    }

    /** Compares with the reference tensor {@code name}, ignoring its shape. */
    public void close(String name, double[] actual, Tolerance tolerance) {
        seen.add(name);
        values(name, expected.get(name).values(), actual, tolerance);
    }

    /** Compares a single value with the reference's. */
    public void close(String name, double actual, Tolerance tolerance) {
        close(name, new double[] {actual}, tolerance);
    }

    /** Compares whole numbers or truth values with the reference tensor {@code name}, shape included. */
    public void exact(String name, NDArray actual) {
        close(name, actual, Tolerance.absolute(0));
    }

    /** Compares values that are no tensor of their own in the file, or only a part of one. */
    public void values(String name, double[] wanted, double[] actual, Tolerance tolerance) {
        if (wanted.length != actual.length) {
            broken(name, "has " + actual.length + " values instead of " + wanted.length);
            return;
        }
        double largest = 0;
        double difference = 0;
        double share = 0;
        for (int i = 0; i < wanted.length; i++) {
            largest = Math.max(largest, Math.abs(wanted[i]));
            double d = wanted[i] == actual[i] ? 0 : Math.abs(wanted[i] - actual[i]);
            difference = Math.max(difference, Double.isFinite(d) ? d : BEYOND_ALL);
            share = Math.max(share, d == 0 ? 0 : Double.isFinite(d) ? d / tolerance.at(wanted[i]) : BEYOND_ALL);
        }
        compared++;
        maxAbs = Math.max(maxAbs, difference);
        maxRel = Math.max(maxRel, difference == 0 ? 0 : Math.min(BEYOND_ALL, difference / largest));
        remember(name, Math.min(share, BEYOND_ALL));
        if (!(share <= 1)) {
            failures.add(name + " differs by " + (float) difference);
        }
    }

    /** Compares texts. */
    public void text(String name, String wanted, String actual) {
        compared++;
        if (wanted.equals(actual)) {
            remember(name, 0);
        } else {
            broken(name, "is \"" + actual + "\" instead of \"" + wanted + "\"");
        }
    }

    /** Counts {@code name} as wrong for a reason that is no number. */
    public void broken(String name, String why) {
        maxAbs = BEYOND_ALL;
        maxRel = BEYOND_ALL;
        remember(name, Double.POSITIVE_INFINITY);
        failures.add(name + " " + why);
    }

    private void remember(String name, double share) {
        if (share > worstShare) {
            worstShare = share;
            worst = name;
        }
    }

    /** What came of it; to be asked for once, at the end. */
    public StageResult result(String stage, String tolerance) {
        for (String name : expected.names()) {
            if (!seen.contains(name)) {
                broken(name, "was not compared");
            }
        }
        boolean passed = failures.isEmpty() && compared > 0;
        return new StageResult(stage, passed, null, tolerance, compared, maxAbs, maxRel, worst, failures);
    }
}
