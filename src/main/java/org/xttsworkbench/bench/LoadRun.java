package org.xttsworkbench.bench;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TensorFiles;
import org.xttsworkbench.xtts.XttsCheckpoint;

/** Loads every tensor of a model file, twice; the second time the file is in the system's memory. */
final class LoadRun {
    private LoadRun() {}

    static Figure run(EngineRuntime runtime, Path model) throws IOException {
        Path file = model.resolve("model.pth");
        double seconds = 0;
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            try (XttsCheckpoint checkpoint = XttsCheckpoint.open(file);
                    TensorFiles files = new TensorFiles(runtime);
                    NDManager owner = runtime.manager().newSubManager()) {
                for (StoredTensor tensor : checkpoint.tensors().values()) {
                    files.load(tensor, tensor.elementType(), owner);
                }
                seconds = (System.nanoTime() - start) / 1e9;
            }
        }
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            heap += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("seconds", seconds);
        values.put("fileGigabytes", Files.size(file) / 1e9);
        values.put("peakHeapMegabytes", heap / 1e6);
        return new Figure("load of model.pth, warm", values);
    }
}
