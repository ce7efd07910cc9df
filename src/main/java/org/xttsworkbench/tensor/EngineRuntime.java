package org.xttsworkbench.tensor;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

/**
 * PyTorch in this process. All engine work belongs on one thread: grad mode and the graph executor's settings are per
 * thread.
 */
public final class EngineRuntime implements AutoCloseable {
    private final NDManager manager;
    private final Device device;

    private EngineRuntime(Device device) {
        this.device = device;
        this.manager = NDManager.newBaseManager(device, "PyTorch");
    }

    /**
     * Loads PyTorch if need be and prepares the calling thread: no autograd until asked for, no graph executor.
     *
     * @param device {@code cpu} or {@code cuda:N}; {@code auto} takes the first GPU if PyTorch sees one
     * @param threads threads of one operation; 0 leaves PyTorch's choice (all physical cores)
     */
    public static EngineRuntime start(String device, int threads) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        Engine engine = Engine.getEngine("PyTorch");
        if (threads > 0) {
            JniUtils.setNumThreads(threads);
        }
        JniUtils.setGradMode(false);
        JniUtils.setGraphExecutorOptimize(false);
        return new EngineRuntime(resolve(engine, device));
    }

    private static Device resolve(Engine engine, String device) {
        if (device.equals("auto")) {
            return engine.getGpuCount() > 0 ? Device.gpu(0) : Device.cpu();
        }
        return device.startsWith("cuda:") ? Device.gpu(Integer.parseInt(device.substring(5))) : Device.cpu();
    }

    /** The manager of everything that lives as long as the runtime. */
    public NDManager manager() {
        return manager;
    }

    public Device device() {
        return device;
    }

    /** {@code cpu} or {@code cuda:N}. */
    public String deviceName() {
        return device.isGpu() ? "cuda:" + device.getDeviceId() : "cpu";
    }

    /** Threads that one operation uses. */
    public int threads() {
        return JniUtils.getNumThreads();
    }

    /** Version of the native PyTorch, for example "2.7.1". */
    public String nativeVersion() {
        return Engine.getEngine("PyTorch").getVersion();
    }

    @Override
    public void close() {
        manager.close();
    }
}
