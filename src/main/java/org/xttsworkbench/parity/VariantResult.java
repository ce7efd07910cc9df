package org.xttsworkbench.parity;

import java.util.List;

/**
 * Whether another shape of the model file was read as the original reads it.
 *
 * @param file its name under {@code variants/}
 * @param passed names, shapes, types and bytes of all tensors are right
 * @param tensors how many were compared
 * @param failures one line per tensor that differs
 */
public record VariantResult(String file, boolean passed, int tensors, List<String> failures) {

    public VariantResult {
        failures = List.copyOf(failures);
    }
}
