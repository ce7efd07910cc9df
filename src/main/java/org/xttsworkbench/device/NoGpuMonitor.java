package org.xttsworkbench.device;

import java.util.List;
import java.util.Set;

/**
 * A machine without NVIDIA cards, or without their driver.
 *
 * @param driver one sentence why there are none
 */
public record NoGpuMonitor(String driver) implements GpuMonitor {

    @Override
    public List<GpuReading> read(Set<Long> own) {
        return List.of();
    }

    @Override
    public void close() {}
}
