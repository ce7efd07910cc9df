package org.xttsworkbench.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the processor computes with, as far as training cares.
 *
 * @param model its name
 * @param cores processors that the program may use
 * @param features of {@code avx2}, {@code avx512f}, {@code avx512_bf16}, {@code amx_bf16}, those it has
 */
public record CpuFeatures(String model, int cores, List<String> features) {
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");
    private static final List<String> WANTED = List.of("avx2", "avx512f", "avx512_bf16", "amx_bf16");

    public CpuFeatures {
        features = List.copyOf(features);
    }

    /** This machine's; a system that does not tell (not Linux) has a name and no features. */
    public static CpuFeatures read() {
        List<String> lines = List.of();
        if (Files.isReadable(CPUINFO)) {
            try {
                lines = Files.readAllLines(CPUINFO, StandardCharsets.UTF_8);
            } catch (IOException e) {
                // The name below stands in for what cannot be read.
            }
        }
        return parse(lines, Runtime.getRuntime().availableProcessors());
    }

    /** From the lines of {@code /proc/cpuinfo}. */
    static CpuFeatures parse(List<String> lines, int cores) {
        String model = System.getProperty("os.arch", "unknown processor");
        List<String> flags = List.of();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.startsWith("model name")) {
                model = line.substring(colon + 1).strip();
            } else if (colon > 0 && line.startsWith("flags")) {
                flags = List.of(line.substring(colon + 1).strip().split("\\s+", -1));
            }
        }
        List<String> features = new ArrayList<>(WANTED);
        features.retainAll(flags);
        return new CpuFeatures(model, cores, features);
    }

    /** Whether it multiplies bfloat16 numbers; on others that is many times slower than 32 bits. */
    public boolean computesBfloat16() {
        return features.contains("avx512_bf16") || features.contains("amx_bf16");
    }
}
