package org.xttsworkbench.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.pytorch.jni.TorchScriptMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Methods written as TorchScript text under {@code src/main/torchscript}, compiled by libtorch when loaded.
 *
 * <p>Arguments may be {@link NDArray}, {@code List<NDArray>}, Integer or Long (int), Double or Float (float), Boolean,
 * String, {@code long[]} (List[int]), {@code double[]} (List[float]) and {@link KernelArgument}.
 */
public final class Kernel implements AutoCloseable {
    private final PtSymbolBlock module;

    private Kernel(PtSymbolBlock module) {
        this.module = module;
    }

    /**
     * Loads {@code torchscript/<name>.py} of the class path; several files become one module, whose methods may call each
     * other.
     *
     * @throws ai.djl.engine.EngineException when the text does not compile, with the line marked
     */
    public static Kernel load(EngineRuntime runtime, String... names) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            try (InputStream stream = Kernel.class.getResourceAsStream("/torchscript/" + name + ".py")) {
                if (stream == null) {
                    throw new IllegalArgumentException("no kernel named " + name);
                }
                text.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return compile(runtime, text.toString());
    }

    /** Compiles the methods in {@code text}, indented by two spaces each. */
    public static Kernel compile(EngineRuntime runtime, String text) {
        try {
            // Only the variant that reads a file can leave inference mode.
            Path archive = Files.createTempFile("kernel", ".pt");
            try {
                Files.write(archive, TorchScriptArchive.of(text));
                return new Kernel(JniUtils.loadModule(
                        (PtNDManager) runtime.manager(), archive, true, new String[0], new String[0], true));
            } finally {
                Files.deleteIfExists(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a method in inference mode; its tensors, nested lists flattened, belong to {@code owner}. */
    public NDList infer(NDManager owner, String method, Object... arguments) {
        return run(owner, method, false, arguments);
    }

    /** Runs a method whose results autograd may use; the thread's grad mode decides whether a graph is recorded. */
    public NDList record(NDManager owner, String method, Object... arguments) {
        return run(owner, method, true, arguments);
    }

    /** Runs a method in inference mode and keeps what it returns, of any type, as an argument of others. */
    public KernelArgument hold(String method) {
        return new KernelArgument(TorchScriptMethod.run(module, method, false));
    }

    private NDList run(NDManager owner, String method, boolean recording, Object... arguments) {
        IValue[] values = new IValue[arguments.length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = value(arguments[i]);
            }
            try (IValue result = TorchScriptMethod.run(module, method, recording, values)) {
                return result.toNDList((PtNDManager) owner);
            }
        } finally {
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null && !(arguments[i] instanceof KernelArgument)) {
                    values[i].close();
                }
            }
        }
    }

    static IValue value(Object argument) {
        if (argument instanceof KernelArgument held) {
            return held.value();
        } else if (argument instanceof PtNDArray array) {
            return IValue.from(array);
        } else if (argument instanceof List<?> list) {
            return IValue.listFrom(list.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
        } else if (argument instanceof Integer || argument instanceof Long) {
            return IValue.from(((Number) argument).longValue());
        } else if (argument instanceof Double || argument instanceof Float) {
            return IValue.from(((Number) argument).doubleValue());
        } else if (argument instanceof Boolean flag) {
            return IValue.from(flag);
        } else if (argument instanceof String text) {
            return IValue.from(text);
        } else if (argument instanceof long[] numbers) {
            return IValue.listFrom(numbers);
        } else if (argument instanceof double[] numbers) {
            return IValue.listFrom(numbers);
        }
        throw new IllegalArgumentException("a kernel cannot take a " + argument.getClass());
    }

    @Override
    public void close() {
        module.close();
    }
}
