package org.xttsworkbench.training;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xttsworkbench.storage.JsonFile;

/**
 * Follows a run's {@code metrics.jsonl} while it is written, and replays it when it is finished: each reading gives the
 * lines that are new, in portions, so that a file of any length costs the same memory. A last line without its end
 * waits. When the file was cut and written anew, as happens when a killed run goes on, reading begins again at the
 * start and the portion says so. The file is opened for each reading only: nobody is kept from deleting it.
 */
public final class MetricsTail {
    private static final byte[] EVALUATION = "\"evalLoss\"".getBytes(StandardCharsets.US_ASCII);
    private static final int BLOCK = 1 << 18;
    private static final ObjectReader STEP = JsonFile.MAPPER.readerFor(StepMetrics.class);
    private static final ObjectReader EVALUATED = JsonFile.MAPPER.readerFor(EvaluationMetrics.class);

    /**
     * Lines that are new.
     *
     * @param restarted whether they are the file's first again and everything told before is void
     * @param more whether there are further lines already
     * @param damaged lines that could not be read
     */
    public record Portion(
            List<StepMetrics> steps,
            List<EvaluationMetrics> evaluations,
            boolean restarted,
            boolean more,
            int damaged) {

        public boolean isEmpty() {
            return steps.isEmpty() && evaluations.isEmpty() && !restarted;
        }
    }

    private final Path file;
    private long position;
    private int lastStep;
    private boolean trusting;
    private boolean gapsKnown;

    /** @param file may not exist yet */
    public MetricsTail(Path file) {
        this.file = file;
    }

    /**
     * Reads on.
     *
     * @param most steps and evaluations of a portion, at least 1
     */
    public Portion next(int most) throws IOException {
        boolean restarted = false;
        if (!Files.exists(file)) {
            restarted = position > 0;
            rewind();
            return new Portion(List.of(), List.of(), restarted, false, 0);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < position) {
                rewind();
                restarted = true;
            }
            Reading reading = new Reading(most);
            if (!reading.from(channel)) {
                // Not the line that must come next: the file is another one than before.
                rewind();
                restarted = true;
                trusting = true;
                gapsKnown = true;
                reading = new Reading(most);
                reading.from(channel);
                trusting = false;
            }
            position = reading.at;
            lastStep = reading.step;
            boolean more = reading.full && channel.size() > position;
            return new Portion(reading.steps, reading.evaluations, restarted, more, reading.damaged);
        }
    }

    private void rewind() {
        position = 0;
        lastStep = 0;
    }

    /** One portion being collected. */
    private final class Reading {
        private final int most;
        private final List<StepMetrics> steps = new ArrayList<>();
        private final List<EvaluationMetrics> evaluations = new ArrayList<>();
        private long at = position;
        private int step = lastStep;
        private int damaged;
        private boolean full;

        Reading(int most) {
            this.most = most;
        }

        /** @return whether the lines go on where the last reading ended */
        boolean from(FileChannel channel) throws IOException {
            byte[] block = new byte[BLOCK];
            int kept = 0;
            while (!full) {
                if (kept == block.length) {
                    block = Arrays.copyOf(block, block.length * 2);
                }
                int read = channel.read(ByteBuffer.wrap(block, kept, block.length - kept), at + kept);
                if (read <= 0) {
                    return true;
                }
                int end = kept + read;
                int start = 0;
                for (int i = kept; i < end && !full; i++) {
                    if (block[i] == '\n') {
                        if (!line(block, start, i)) {
                            return false;
                        }
                        start = i + 1;
                    }
                }
                at += start;
                kept = end - start;
                System.arraycopy(block, start, block, 0, kept);
            }
            return true;
        }

        private boolean line(byte[] block, int start, int end) throws IOException {
            try {
                if (contains(block, start, end)) {
                    evaluations.add(EVALUATED.readValue(block, start, end - start));
                } else {
                    StepMetrics metrics = STEP.readValue(block, start, end - start);
                    boolean goesOn = gapsKnown ? metrics.step() > step : metrics.step() == step + 1;
                    if (!trusting && !goesOn && position > 0) {
                        return false;
                    }
                    step = metrics.step();
                    steps.add(metrics);
                }
            } catch (JacksonException e) {
                if (!trusting && !gapsKnown && position > 0) {
                    return false;
                }
                damaged++;
            }
            full = steps.size() + evaluations.size() >= most;
            return true;
        }

        private static boolean contains(byte[] block, int start, int end) {
            // The name stands near the start or not at all; a step's line has other names there.
            int last = Math.min(end - EVALUATION.length, start + 80);
            for (int i = start; i <= last; i++) {
                if (block[i] == EVALUATION[0]
                        && Arrays.equals(block, i, i + EVALUATION.length, EVALUATION, 0, EVALUATION.length)) {
                    return true;
                }
            }
            return false;
        }
    }
}
