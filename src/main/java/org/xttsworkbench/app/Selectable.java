package org.xttsworkbench.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xttsworkbench.device.GpuMonitor;
import org.xttsworkbench.ui.control.JavaSoundOutput;

/** Devices that the settings offer. They are looked for beside the window, since sound systems answer slowly. */
final class Selectable {
    private volatile List<String> devices = List.of("auto", "cpu");
    private volatile List<String> sounds = List.of();

    /** Looks what is there now. */
    void look() {
        List<String> found = new ArrayList<>(List.of("auto", "cpu"));
        try (GpuMonitor cards = GpuMonitor.open()) {
            for (int card = 0; card < cards.read(Set.of()).size(); card++) {
                found.add("cuda:" + card);
            }
        }
        devices = List.copyOf(found);
        sounds = JavaSoundOutput.devices();
    }

    /** What can be computed on, as settings write it. */
    List<String> devices() {
        return devices;
    }

    /** Names of the outputs that can be heard. */
    List<String> sounds() {
        return sounds;
    }
}
