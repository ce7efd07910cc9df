package org.xttsworkbench.device;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Graphics cards by NVIDIA's management library, which comes with the driver. */
final class NvmlGpuMonitor implements GpuMonitor {
    /** The library on Linux and on Windows. */
    static final List<String> LIBRARY_NAMES = List.of("libnvidia-ml.so.1", "nvml", "nvidia-ml");

    private static final Logger LOG = LogManager.getLogger(NvmlGpuMonitor.class);
    private static final String NO_DRIVER = "No NVIDIA driver is installed.";
    private static final int MOST_PROCESSES = 256;

    private final NvmlLibrary nvml;
    private final String driver;
    private boolean closed;

    private NvmlGpuMonitor(NvmlLibrary nvml) {
        this.nvml = nvml;
        byte[] version = new byte[NvmlLibrary.NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE];
        boolean told = nvml.nvmlSystemGetDriverVersion(version, version.length) == NvmlLibrary.NVML_SUCCESS;
        this.driver = told ? Native.toString(version, "UTF-8") : "unknown";
    }

    /** The first of the libraries that loads and finds its driver. */
    static GpuMonitor open(List<String> names) {
        for (String name : names) {
            try {
                NvmlLibrary nvml = Native.load(name, NvmlLibrary.class);
                int result = nvml.nvmlInit_v2();
                if (result == NvmlLibrary.NVML_SUCCESS) {
                    return new NvmlGpuMonitor(nvml);
                }
                return new NoGpuMonitor("The NVIDIA driver does not answer: " + nvml.nvmlErrorString(result) + ".");
            } catch (LinkageError e) {
                LOG.debug("{} is not there.", name, e);
            }
        }
        return new NoGpuMonitor(NO_DRIVER);
    }

    @Override
    public synchronized List<GpuReading> read(Set<Long> own) {
        IntByReference count = new IntByReference();
        if (closed || nvml.nvmlDeviceGetCount_v2(count) != NvmlLibrary.NVML_SUCCESS) {
            return List.of();
        }
        List<GpuReading> readings = new ArrayList<>();
        for (int i = 0; i < count.getValue(); i++) {
            PointerByReference device = new PointerByReference();
            if (nvml.nvmlDeviceGetHandleByIndex_v2(i, device) == NvmlLibrary.NVML_SUCCESS) {
                reading(i, device.getValue(), own).ifPresent(readings::add);
            }
        }
        return readings;
    }

    private Optional<GpuReading> reading(int index, Pointer device, Set<Long> own) {
        long[] memory = new long[3];
        int result = nvml.nvmlDeviceGetMemoryInfo(device, memory);
        if (result != NvmlLibrary.NVML_SUCCESS) {
            LOG.debug("Card {} does not tell its memory: {}", index, nvml.nvmlErrorString(result));
            return Optional.empty();
        }
        byte[] name = new byte[NvmlLibrary.NVML_DEVICE_NAME_V2_BUFFER_SIZE];
        boolean named = nvml.nvmlDeviceGetName(device, name, name.length) == NvmlLibrary.NVML_SUCCESS;
        int[] utilization = new int[2];
        boolean utilized = nvml.nvmlDeviceGetUtilizationRates(device, utilization) == NvmlLibrary.NVML_SUCCESS;
        return Optional.of(new GpuReading(
                index,
                named ? Native.toString(name, "UTF-8") : "NVIDIA card " + index,
                memory[0],
                memory[2],
                memory[1],
                ownBytes(device, own),
                utilized ? Optional.of(utilization[0]) : Optional.empty(),
                number(value -> nvml.nvmlDeviceGetTemperature(device, NvmlLibrary.NVML_TEMPERATURE_GPU, value)),
                number(value -> nvml.nvmlDeviceGetPowerUsage(device, value)).map(milliwatts -> milliwatts / 1000.0)));
    }

    /** A call that gives one number and may not be supported by the card. */
    private interface NumberCall {
        int into(IntByReference value);
    }

    private static Optional<Integer> number(NumberCall call) {
        IntByReference value = new IntByReference();
        return call.into(value) == NvmlLibrary.NVML_SUCCESS ? Optional.of(value.getValue()) : Optional.empty();
    }

    private long ownBytes(Pointer device, Set<Long> own) {
        if (own.isEmpty()) {
            return 0;
        }
        byte[] infos = new byte[MOST_PROCESSES * NvmlLibrary.PROCESS_INFO_BYTES];
        IntByReference count = new IntByReference(MOST_PROCESSES);
        try {
            if (nvml.nvmlDeviceGetComputeRunningProcesses_v3(device, count, infos) != NvmlLibrary.NVML_SUCCESS) {
                return 0;
            }
        } catch (UnsatisfiedLinkError e) {
            // A driver from before 2021.
            return 0;
        }
        ByteBuffer bytes = ByteBuffer.wrap(infos).order(ByteOrder.nativeOrder());
        long sum = 0;
        for (int i = 0; i < Math.min(MOST_PROCESSES, count.getValue()); i++) {
            int at = i * NvmlLibrary.PROCESS_INFO_BYTES;
            long used = bytes.getLong(at + 8);
            // All bits set means that the driver does not tell, as under Windows' own memory manager.
            if (own.contains(Integer.toUnsignedLong(bytes.getInt(at))) && used > 0) {
                sum += used;
            }
        }
        return sum;
    }

    @Override
    public String driver() {
        return driver;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            nvml.nvmlShutdown();
        }
    }
}
