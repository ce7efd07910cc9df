package org.xttsworkbench.xtts;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The form of every linear layer, by shape.
 *
 * @param otherwise form of shapes that are not listed
 * @param byShape form by shape, as {@code "1024x3072"} for 1024 inputs and 3072 outputs
 */
public record LinearForms(LinearForm otherwise, Map<String, LinearForm> byShape) {

    public LinearForms {
        byShape = Map.copyOf(byShape);
    }

    /** The same form for all shapes. */
    public static LinearForms all(LinearForm form) {
        return new LinearForms(form, Map.of());
    }

    /** What {@link #names} gave. */
    public static LinearForms named(Map<String, String> names) {
        Map<String, LinearForm> forms = new LinkedHashMap<>();
        names.forEach((shape, form) -> forms.put(shape, LinearForm.valueOf(form)));
        LinearForm otherwise = forms.remove("otherwise");
        return new LinearForms(otherwise == null ? LinearForm.PRODUCT : otherwise, forms);
    }

    /** Names to keep in a file. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("otherwise", otherwise.name());
        byShape.keySet().stream()
                .sorted()
                .forEach(shape -> names.put(shape, of(shape).name()));
        return names;
    }

    static String shape(long inputs, long outputs) {
        return inputs + "x" + outputs;
    }

    LinearForm of(String shape) {
        return byShape.getOrDefault(shape, otherwise);
    }

    /** The kernel's number of the form for a layer. */
    long of(long inputs, long outputs) {
        return of(shape(inputs, outputs)).code();
    }
}
