package org.xttsworkbench.device;

import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/**
 * The part of NVIDIA's management library that is needed, named as in {@code nvml.h}. Structures are arrays of their
 * members: {@code nvmlMemory_t} is total, free, used; {@code nvmlUtilization_t} is gpu, memory; {@code
 * nvmlProcessInfo_t} is {@value #PROCESS_INFO_BYTES} bytes with the process's number at 0 and its memory at 8.
 */
@SuppressWarnings("MemberName") // the library's names
interface NvmlLibrary extends Library {
    int NVML_SUCCESS = 0;
    int NVML_TEMPERATURE_GPU = 0;
    int NVML_DEVICE_NAME_V2_BUFFER_SIZE = 96;
    int NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE = 80;
    int PROCESS_INFO_BYTES = 24;

    int nvmlInit_v2();

    int nvmlShutdown();

    String nvmlErrorString(int result);

    int nvmlSystemGetDriverVersion(byte[] version, int length);

    int nvmlDeviceGetCount_v2(IntByReference deviceCount);

    int nvmlDeviceGetHandleByIndex_v2(int index, PointerByReference device);

    int nvmlDeviceGetName(Pointer device, byte[] name, int length);

    int nvmlDeviceGetMemoryInfo(Pointer device, long[] memory);

    int nvmlDeviceGetUtilizationRates(Pointer device, int[] utilization);

    int nvmlDeviceGetTemperature(Pointer device, int sensorType, IntByReference temp);

    int nvmlDeviceGetPowerUsage(Pointer device, IntByReference milliwatts);

    int nvmlDeviceGetComputeRunningProcesses_v3(Pointer device, IntByReference infoCount, byte[] infos);
}
