package org.xttsworkbench.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.storage.JsonFile;

/** Measures in a process of its own, so that its peak memory and its warmed-up code are its own too. */
final class BenchProcess {
    /** As the start script has it; the heap is enough for anything done with tensors, which live outside it. */
    private static final List<String> JAVA_OPTIONS = List.of("-Xmx256m", "-Xms32m", "-XX:+UseSerialGC");

    private BenchProcess() {}

    /**
     * Runs {@code bench} with the given arguments.
     *
     * @param what is measured, for the message when it fails
     * @param unset variables of the environment that it shall not have
     * @return the one figure that it prints
     */
    static Figure run(String what, int threads, List<String> unset, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bench"));
        command.addAll(arguments);
        Process process = start(threads, unset, command);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String last = out.substring(out.stripTrailing().lastIndexOf('\n') + 1);
        JsonNode figure = last.isBlank()
                ? JsonFile.MAPPER.missingNode()
                : JsonFile.MAPPER.readTree(last).path("result").path("figures").path(0);
        if (figure.isMissingNode()) {
            throw new FailureException(
                    FailureReason.INTERNAL,
                    "The variant " + what + " could not be measured: " + last.strip(),
                    "See how much memory it needs in docs/benchmarks.md.");
        }
        return JsonFile.MAPPER.treeToValue(figure, Figure.class);
    }

    /**
     * Starts this program with the given arguments; its standard output has JSON lines.
     *
     * @param unset variables of the environment that it shall not have
     */
    static Process start(int threads, List<String> unset, List<String> arguments) throws IOException {
        Optional<String> java = ProcessHandle.current().info().command();
        List<String> command = new ArrayList<>(List.of(java.orElse("java")));
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of(
                "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                "org.xttsworkbench.app.Main",
                "--json",
                "--threads",
                Integer.toString(threads)));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(unset);
        return builder.start();
    }
}
