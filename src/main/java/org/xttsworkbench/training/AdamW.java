package org.xttsworkbench.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.KernelArgument;
import org.xttsworkbench.tensor.SafetensorsFile;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TensorSource;
import org.xttsworkbench.xtts.GptWeights;

/**
 * AdamW (Loshchilov and Hutter 2019) with the original's two groups: biases, norms and embeddings do not decay, all else
 * does, latents and the perceiver's gamma included.
 */
public final class AdamW implements AutoCloseable {
    private static final Pattern NO_DECAY =
            Pattern.compile(".*\\.bias|.*embedding(\\.emb)?\\.weight|(.*\\.)?(ln_\\w+|final_norm|norm)\\.weight");
    private static final String FIRST = "exp_avg/";
    private static final String SECOND = "exp_avg_sq/";
    private static final String STEPS = "step";

    private final GptWeights weights;
    private final Rates rates;
    private final NDManager owner;
    private final Kernel kernel;
    private final Map<String, NDArray> first = new LinkedHashMap<>();
    private final Map<String, NDArray> second = new LinkedHashMap<>();
    private final KernelArgument all;
    private final List<Group> groups;
    private int step;

    /**
     * What does not change from step to step.
     *
     * @param decay of weights in the first group
     * @param clip largest norm of all gradients; 0 for no limit
     * @param fused one operation for all tensors; else tensor by tensor, as PyTorch does unasked
     */
    public record Rates(double beta1, double beta2, double epsilon, double decay, double clip, boolean fused) {}

    private record Group(double decay, List<String> names) {}

    /** Tracks all weights; moments and gradients are zeros. */
    public AdamW(EngineRuntime runtime, GptWeights weights, Rates rates) {
        this.weights = weights;
        this.rates = rates;
        this.owner = runtime.manager().newSubManager();
        this.kernel = Kernel.load(runtime, "adamw");
        weights.track();
        weights.arrays().forEach((name, array) -> {
            first.put(name, owner.zeros(array.getShape()));
            second.put(name, owner.zeros(array.getShape()));
        });
        this.all = KernelArgument.of(List.copyOf(weights.arrays().values()));
        this.groups = List.of(new Group(rates.decay(), names(weights, true)), new Group(0, names(weights, false)));
    }

    private static List<String> names(GptWeights weights, boolean decaying) {
        return weights.arrays().keySet().stream()
                .filter(name -> decays(name) == decaying)
                .toList();
    }

    /** Whether a parameter is in the group that decays. */
    static boolean decays(String name) {
        return !NO_DECAY.matcher(name).matches();
    }

    /**
     * Clips the gradients and steps. Nothing moves when their norm is not finite.
     *
     * @return the norm of all gradients before clipping
     */
    public double step(double learningRate) {
        try (NDManager scope = owner.newSubManager()) {
            List<NDArray> gradients = kernel.record(scope, "gradients", all);
            double norm = kernel.record(scope, "clip", gradients, rates.clip())
                    .singletonOrThrow()
                    .getFloat();
            if (Double.isFinite(norm)) {
                Map<String, NDArray> byName = new LinkedHashMap<>();
                int at = 0;
                for (String name : weights.arrays().keySet()) {
                    byName.put(name, gradients.get(at++));
                }
                for (Group group : groups) {
                    update(scope, group, byName, learningRate);
                }
                step++;
            }
            return norm;
        }
    }

    /** The norm of all gradients as they are. */
    public double gradientNorm() {
        try (NDManager scope = owner.newSubManager()) {
            List<NDArray> gradients = kernel.record(scope, "gradients", all);
            return kernel.record(scope, "clip", gradients, 0.0)
                    .singletonOrThrow()
                    .getFloat();
        }
    }

    private void update(NDManager scope, Group group, Map<String, NDArray> gradients, double learningRate) {
        List<NDArray> steps = new ArrayList<>();
        List<NDArray> gradient = new ArrayList<>();
        List<NDArray> m = new ArrayList<>();
        List<NDArray> v = new ArrayList<>();
        List<NDArray> p = new ArrayList<>();
        for (String name : group.names()) {
            p.add(weights.arrays().get(name));
            gradient.add(gradients.get(name));
            m.add(first.get(name));
            v.add(second.get(name));
            steps.add(scope.full(new Shape(), step));
        }
        kernel.record(
                scope,
                rates.fused() ? "step" : "step_eager",
                p,
                gradient,
                m,
                v,
                steps,
                learningRate,
                rates.beta1(),
                rates.beta2(),
                group.decay(),
                rates.epsilon());
    }

    /** The first moment of a parameter. */
    public NDArray firstMoment(String name) {
        return moment(first, name);
    }

    /** The second moment of a parameter. */
    public NDArray secondMoment(String name) {
        return moment(second, name);
    }

    private static NDArray moment(Map<String, NDArray> moments, String name) {
        NDArray moment = moments.get(name);
        if (moment == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return moment;
    }

    /** Writes moments and step as a safetensors file, in the orientation of model files. */
    public void save(Path file) throws IOException {
        Map<String, TensorSource> tensors = new LinkedHashMap<>();
        first.forEach((name, m) -> tensors.put(FIRST + name, weights.source(name, m)));
        second.forEach((name, v) -> tensors.put(SECOND + name, weights.source(name, v)));
        SafetensorsFile.write(file, tensors, Map.of(STEPS, Integer.toString(step)));
    }

    /** Takes back what {@link #save} wrote. */
    public void restore(Path file) throws IOException {
        try (SafetensorsFile stored = SafetensorsFile.open(file)) {
            for (String name : weights.arrays().keySet()) {
                weights.fill(name, tensor(file, stored, FIRST + name), moment(first, name));
                weights.fill(name, tensor(file, stored, SECOND + name), moment(second, name));
            }
            step = Integer.parseInt(stored.metadata().getOrDefault(STEPS, "0"));
        }
    }

    private static StoredTensor tensor(Path file, SafetensorsFile stored, String name) {
        StoredTensor tensor = stored.tensors().get(name);
        if (tensor == null) {
            throw FailureException.badInput(
                    file + " has no tensor " + name + ".", "Resume from an earlier checkpoint of the run.");
        }
        return tensor;
    }

    @Override
    public void close() {
        all.close();
        owner.close();
        kernel.close();
    }
}
