package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.tensor.SafetensorsFile;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TorchCheckpointReader;

/** Shows what model files hold. Nothing in them is run; a file that could run something is refused. */
public final class InspectService {

    /**
     * One tensor.
     *
     * @param name its path through dicts and lists, joined by {@code /}
     * @param dtype PyTorch's name of its element type
     * @param sha256 of its contiguous little-endian bytes
     */
    public record TensorSummary(String name, String dtype, List<Long> shape, String sha256) {}

    /**
     * One file.
     *
     * @param file as given
     * @param refused why it was refused; absent when it was not
     * @param tensors in the file's order; empty when it was refused
     * @param scalars what else it holds, by path
     */
    public record FileSummary(
            String file, Optional<String> refused, List<TensorSummary> tensors, Map<String, Object> scalars) {}

    /** All files. */
    public record Result(List<FileSummary> files) {

        /** Whether none was refused. */
        public boolean allRead() {
            return files.stream().allMatch(file -> file.refused().isEmpty());
        }
    }

    private InspectService() {}

    /** Reads the files, as given on the command line. */
    public static Result run(List<Path> files, JobContext context) {
        List<FileSummary> summaries = new ArrayList<>();
        for (Path file : files) {
            context.checkCancelled();
            context.report(new Progress("Reading " + file, summaries.size(), files.size()));
            summaries.add(read(file, context));
        }
        return new Result(summaries);
    }

    private static FileSummary read(Path file, JobContext context) {
        try {
            if (isSafetensors(file)) {
                try (SafetensorsFile stored = SafetensorsFile.open(file)) {
                    return summary(file, stored.tensors(), Map.copyOf(stored.metadata()), context);
                }
            }
            try (TorchCheckpointReader reader = TorchCheckpointReader.open(file)) {
                return summary(file, reader.tensors(), reader.scalars(), context);
            }
        } catch (FailureException | IOException e) {
            return new FileSummary(file.toString(), Optional.of(String.valueOf(e.getMessage())), List.of(), Map.of());
        }
    }

    /** A safetensors file is named so, or begins with the length of a JSON header. */
    private static boolean isSafetensors(Path file) throws IOException {
        if (file.toString().endsWith(".safetensors")) {
            return true;
        }
        ByteBuffer start = ByteBuffer.allocate(9);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            while (start.hasRemaining() && channel.read(start) >= 0) {}
        }
        return start.position() == 9 && start.get(8) == '{' && start.get(7) == 0;
    }

    private static FileSummary summary(
            Path file, Map<String, StoredTensor> tensors, Map<String, Object> scalars, JobContext context)
            throws IOException {
        List<TensorSummary> summaries = new ArrayList<>();
        for (Map.Entry<String, StoredTensor> entry : tensors.entrySet()) {
            context.checkCancelled();
            StoredTensor tensor = entry.getValue();
            summaries.add(new TensorSummary(
                    entry.getKey(),
                    tensor.elementType().torchName(),
                    Arrays.stream(tensor.shape()).boxed().toList(),
                    tensor.sha256()));
        }
        return new FileSummary(file.toString(), Optional.empty(), summaries, scalars);
    }
}
