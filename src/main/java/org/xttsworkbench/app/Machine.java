package org.xttsworkbench.app;

import java.lang.management.ManagementFactory;

/** What the engine's start needs to know of this computer. */
final class Machine {

    private Machine() {}

    /** All memory there is. */
    static long memoryBytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    /** Memory that is not in use; an estimate where the system counts caches as used. */
    static long freeBytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getFreeMemorySize()
                : 0;
    }
}
