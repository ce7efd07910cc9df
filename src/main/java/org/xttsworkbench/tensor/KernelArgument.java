package org.xttsworkbench.tensor;

import ai.djl.pytorch.jni.IValue;

/** An argument prepared once for many kernel calls, such as a long list of weights. */
public final class KernelArgument implements AutoCloseable {
    private final IValue value;

    KernelArgument(IValue value) {
        this.value = value;
    }

    /** @param argument anything {@link Kernel} takes */
    public static KernelArgument of(Object argument) {
        return new KernelArgument(Kernel.value(argument));
    }

    IValue value() {
        return value;
    }

    @Override
    public void close() {
        value.close();
    }
}
