package ai.djl.pytorch.jni;

import ai.djl.pytorch.engine.PtSymbolBlock;

/**
 * Calls a TorchScript method with or without inference mode.
 *
 * <p>DJL's public {@link IValueUtils#runMethod} always runs in inference mode, whose results autograd refuses; the
 * native call that leaves the mode open is package-private, hence this class in DJL's package (class path only, see
 * docs/decisions/0003-kernels-as-torchscript-text.md).
 */
public final class TorchScriptMethod {

    private TorchScriptMethod() {}

    /**
     * Runs {@code method} of {@code module}.
     *
     * @param recording false: inference mode; true: the thread's grad mode applies and results are ordinary tensors
     * @return the result, to be closed by the caller
     */
    public static IValue run(PtSymbolBlock module, String method, boolean recording, IValue... arguments) {
        long[] handles = new long[arguments.length];
        for (int i = 0; i < handles.length; i++) {
            handles[i] = arguments[i].getHandle();
        }
        return new IValue(PyTorchLibrary.LIB.moduleRunMethod(module.getHandle(), method, handles, recording, false));
    }
}
