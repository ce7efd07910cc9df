/*
 * A stand-in for NVIDIA's management library: one card, whose answers are fixed. Compiled by NvmlGpuMonitorTest.
 * NO_DRIVER: initialisation fails. OLD_DRIVER: lacks the list of processes and tells neither power nor utilisation.
 */
#include <string.h>

typedef struct { unsigned long long total, free, used; } nvmlMemory_t;
typedef struct { unsigned int gpu, memory; } nvmlUtilization_t;
typedef struct {
    unsigned int pid;
    unsigned long long usedGpuMemory;
    unsigned int gpuInstanceId, computeInstanceId;
} nvmlProcessInfo_t;
typedef struct nvmlDevice_st { int number; } *nvmlDevice_t;

enum { SUCCESS = 0, NOT_SUPPORTED = 3, INSUFFICIENT_SIZE = 7, DRIVER_NOT_LOADED = 9 };

static struct nvmlDevice_st card = { 7 };
static int running = 0;

int nvmlInit_v2(void) {
#ifdef NO_DRIVER
    return DRIVER_NOT_LOADED;
#else
    running++;
    return SUCCESS;
#endif
}
int nvmlShutdown(void) { running--; return SUCCESS; }
const char *nvmlErrorString(int result) { return result == DRIVER_NOT_LOADED ? "Driver Not Loaded" : "Unknown"; }
int nvmlSystemGetDriverVersion(char *version, unsigned int length) { strncpy(version, "560.35.03", length); return SUCCESS; }
int nvmlDeviceGetCount_v2(unsigned int *count) { *count = running > 0 ? 1 : 0; return SUCCESS; }
int nvmlDeviceGetHandleByIndex_v2(unsigned int index, nvmlDevice_t *device) {
    if (index != 0) return NOT_SUPPORTED;
    *device = &card;
    return SUCCESS;
}
int nvmlDeviceGetName(nvmlDevice_t device, char *name, unsigned int length) {
    if (device->number != 7) return NOT_SUPPORTED;
    strncpy(name, "NVIDIA GeForce RTX 4070", length);
    return SUCCESS;
}
int nvmlDeviceGetMemoryInfo(nvmlDevice_t device, nvmlMemory_t *memory) {
    if (device->number != 7) return NOT_SUPPORTED;
    memory->total = 12ULL << 30;
    memory->used = 3ULL << 30;
    memory->free = memory->total - memory->used;
    return SUCCESS;
}
int nvmlDeviceGetTemperature(nvmlDevice_t device, int sensor, unsigned int *celsius) { *celsius = sensor == 0 ? 61 : 0; return SUCCESS; }
#ifdef OLD_DRIVER
int nvmlDeviceGetUtilizationRates(nvmlDevice_t device, nvmlUtilization_t *rates) { return NOT_SUPPORTED; }
int nvmlDeviceGetPowerUsage(nvmlDevice_t device, unsigned int *milliwatts) { return NOT_SUPPORTED; }
#else
int nvmlDeviceGetUtilizationRates(nvmlDevice_t device, nvmlUtilization_t *rates) { rates->gpu = 87; rates->memory = 40; return SUCCESS; }
int nvmlDeviceGetPowerUsage(nvmlDevice_t device, unsigned int *milliwatts) { *milliwatts = 151500; return SUCCESS; }
int nvmlDeviceGetComputeRunningProcesses_v3(nvmlDevice_t device, unsigned int *count, nvmlProcessInfo_t *infos) {
    if (*count < 3) { *count = 3; return INSUFFICIENT_SIZE; }
    *count = 3;
    memset(infos, 0, 3 * sizeof *infos);
    infos[0].pid = 100; infos[0].usedGpuMemory = 1ULL << 30;
    infos[1].pid = 4000000000U; infos[1].usedGpuMemory = 512ULL << 20;
    infos[2].pid = 101; infos[2].usedGpuMemory = ~0ULL;
    return SUCCESS;
}
#endif
