package org.xttsworkbench.device;

import java.util.List;
import java.util.Set;

/** Looks at the graphics cards; one call takes milliseconds, so it is made off the window's thread. */
public interface GpuMonitor extends AutoCloseable {

    /**
     * One reading per card, in the driver's order; empty when there is none.
     *
     * @param own numbers of the processes whose memory is told apart from that of others
     */
    List<GpuReading> read(Set<Long> own);

    /** The driver's version, or a sentence why there are no cards. */
    String driver();

    @Override
    void close();

    /** The monitor of this machine; one without cards when there is no NVIDIA driver. */
    static GpuMonitor open() {
        return NvmlGpuMonitor.open(NvmlGpuMonitor.LIBRARY_NAMES);
    }
}
