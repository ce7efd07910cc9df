package org.xttsworkbench.engine;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the engine is started: this program with this Java, class path and system properties.
 *
 * @param command the words of the command line
 * @param environment what is added to this process's environment, unless it is there
 */
public record EngineCommandLine(List<String> command, Map<String, String> environment) {

    /** By name, since the package that holds it lies above this one. */
    private static final String MAIN = "org.xttsworkbench.app.Main";

    /** Large tensors stay in the heap, in large pages, instead of being mapped at each step; the start script says the same. */
    private static final Map<String, String> MALLOC = Map.of(
            "MALLOC_MMAP_THRESHOLD_", "4294967296",
            "MALLOC_TRIM_THRESHOLD_", "17179869184",
            "MALLOC_ARENA_MAX", "1",
            "GLIBC_TUNABLES", "glibc.malloc.hugetlb=1");

    /** What it takes over: properties, and the archive of classes, with which it starts sooner. */
    private static final List<String> TAKEN_OVER = List.of("-D", "-Xshare:", "-Xlog:", "-XX:SharedArchiveFile=");

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final long MOST_HEAP = 4L << 30;
    private static final long LEAST_HEAP = 512L << 20;
    private static final int SHARE = 4;

    public EngineCommandLine {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** @param memoryBytes memory of the machine; a quarter of it, up to 4 GB, may be Java's, since tensors are not */
    public static EngineCommandLine ofThisProgram(long memoryBytes) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            // Neither Ctrl+C in the window's terminal nor the terminal's end reaches the engine.
            words.add(SETSID.toString());
        }
        if (Files.isExecutable(NICE)) {
            // However much it computes, the window answers first.
            words.addAll(List.of(NICE.toString(), "-n", "5"));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-XX:+UseSerialGC");
        long heap = Math.max(LEAST_HEAP, Math.min(MOST_HEAP, memoryBytes / SHARE));
        words.add("-Xmx" + (heap >> 20) + "m");
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("-XX:+DisplayVMOutputToStderr");
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> TAKEN_OVER.stream().anyMatch(argument::startsWith))
                .forEach(words::add);
        words.addAll(List.of("-Dfile.encoding=UTF-8", "-Djava.awt.headless=true", "-Dxtts.console.level=INFO"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, "engine"));
        return new EngineCommandLine(words, MALLOC);
    }

    /** Starts the process; its standard error becomes the log. */
    Process start(Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        environment.forEach(builder.environment()::putIfAbsent);
        return builder.directory(new File("").getAbsoluteFile()).start();
    }
}
