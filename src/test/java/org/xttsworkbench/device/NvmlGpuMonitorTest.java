package org.xttsworkbench.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real calls into a library made of C source that stands in for NVIDIA's. */
class NvmlGpuMonitorTest {
    private static final long GB = 1L << 30;

    @TempDir
    Path folder;

    private List<String> library(String... definitions) throws IOException, InterruptedException {
        Path library = folder.resolve("libnvml-stand-in.so");
        List<String> command = new ArrayList<>(List.of("gcc", "-shared", "-fPIC", "-w", "-o", library.toString()));
        command.addAll(Arrays.asList(definitions));
        command.add(Path.of("src/test/c/nvml_stand_in.c").toAbsolutePath().toString());
        try {
            assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
                    .isZero();
        } catch (IOException e) {
            assumeTrue(false, "There is no C compiler (gcc) on this machine, so no stand-in for NVIDIA's library.");
        }
        return List.of("/no/such/library.so", library.toString());
    }

    @Test
    void aCardTellsItsMemoryWhoUsesItAndItsState() throws Exception {
        try (GpuMonitor monitor = NvmlGpuMonitor.open(library())) {
            assertThat(monitor.driver()).isEqualTo("560.35.03");
            List<GpuReading> readings = monitor.read(Set.of(100L, 4_000_000_000L, 101L));
            assertThat(readings)
                    .containsExactly(new GpuReading(
                            0,
                            "NVIDIA GeForce RTX 4070",
                            12 * GB,
                            3 * GB,
                            9 * GB,
                            GB + GB / 2,
                            Optional.of(87),
                            Optional.of(61),
                            Optional.of(151.5)));
            assertThat(readings.get(0).othersBytes()).isEqualTo(GB + GB / 2);
            assertThat(monitor.read(Set.of()).get(0).othersBytes()).isEqualTo(3 * GB);
        }
    }

    @Test
    void whatAnOldDriverDoesNotTellIsLeftOut() throws Exception {
        try (GpuMonitor monitor = NvmlGpuMonitor.open(library("-DOLD_DRIVER"))) {
            GpuReading reading = monitor.read(Set.of(100L)).get(0);
            assertThat(reading.ownBytes()).isZero();
            assertThat(reading.utilisationPercent()).isEmpty();
            assertThat(reading.powerWatts()).isEmpty();
            assertThat(reading.temperatureCelsius()).contains(61);
        }
    }

    @Test
    void aDriverThatDoesNotAnswerIsTold() throws Exception {
        try (GpuMonitor monitor = NvmlGpuMonitor.open(library("-DNO_DRIVER"))) {
            assertThat(monitor.read(Set.of())).isEmpty();
            assertThat(monitor.driver()).contains("Driver Not Loaded");
        }
    }

    @Test
    void aClosedMonitorReadsNothing() throws Exception {
        GpuMonitor monitor = NvmlGpuMonitor.open(library());
        monitor.close();
        assertThat(monitor.read(Set.of())).isEmpty();
    }

    @Test
    void withoutALibraryThereAreNoCards() {
        try (GpuMonitor monitor = NvmlGpuMonitor.open(List.of("/no/such/library.so"))) {
            assertThat(monitor.read(Set.of())).isEmpty();
            assertThat(monitor.driver()).isEqualTo("No NVIDIA driver is installed.");
        }
    }
}
