package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TensorFiles;

/**
 * The tensors of a model file on their way into one part of the model.
 *
 * @param file name for messages
 * @param tensors by name
 * @param files moves them
 * @param owner of what is loaded
 */
record ParameterSource(String file, Map<String, StoredTensor> tensors, TensorFiles files, NDManager owner) {

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    /**
     * Loads a tensor as fp32.
     *
     * @throws FailureException when the file lacks it
     */
    NDArray load(String name) throws IOException {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw FailureException.badInput(
                    file + " has no tensor " + name + ".", "Take the file from the folder of an XTTS v2 model.");
        }
        return files.loadFloat32(tensor, owner);
    }

    /** Loads {@code prefix + name} of several names, in order. */
    List<NDArray> load(String prefix, String... names) throws IOException {
        List<NDArray> loaded = new ArrayList<>();
        for (String name : names) {
            loaded.add(load(prefix + name));
        }
        return loaded;
    }
}
