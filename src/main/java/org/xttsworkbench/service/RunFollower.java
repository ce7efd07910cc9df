package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.project.RunLayout;
import org.xttsworkbench.storage.CorruptFileException;
import org.xttsworkbench.training.MetricsTail;
import org.xttsworkbench.training.RunFile;

/**
 * Watches a run by its files, whichever process or machine works on it. Each look tells what is new since the last; the
 * state is read before the metrics, so that a run that has ended is told with all its steps in the end.
 */
public final class RunFollower {
    private static final int LOG_BYTES = 1 << 16;

    private final RunLayout run;
    private final MetricsTail tail;
    private long logPosition;

    public RunFollower(RunLayout run) {
        this.run = run;
        this.tail = new MetricsTail(run.metrics());
    }

    /**
     * Looks again.
     *
     * @param most steps and evaluations at once; there may be more
     */
    public RunPortion next(int most) throws IOException {
        Optional<RunFile> file = Optional.empty();
        try {
            file = RunFile.find(run.runFile());
        } catch (CorruptFileException e) {
            // It was set aside; the curves are shown all the same.
        }
        RunState state = Files.isDirectory(run.root()) ? RunStates.of(run, file) : RunState.INTERRUPTED;
        return new RunPortion(state, file.orElse(null), tail.next(most), log());
    }

    private List<String> log() throws IOException {
        Path log = run.log();
        if (!Files.exists(log)) {
            return List.of();
        }
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < logPosition) {
                logPosition = 0;
            }
            // The end of a very long log is enough.
            logPosition = Math.max(logPosition, size - LOG_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate((int) (size - logPosition));
            channel.read(bytes, logPosition);
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            logPosition += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
            List<String> lines = new ArrayList<>();
            text.substring(0, end).lines().filter(line -> !line.isBlank()).forEach(lines::add);
            return lines;
        }
    }
}
