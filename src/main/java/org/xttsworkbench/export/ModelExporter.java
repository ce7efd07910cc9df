package org.xttsworkbench.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.Stage;
import org.xttsworkbench.storage.AtomicFolder;
import org.xttsworkbench.storage.Sha256;
import org.xttsworkbench.tensor.ElementType;
import org.xttsworkbench.tensor.SafetensorsFile;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TensorSource;
import org.xttsworkbench.tensor.TorchCheckpointReader;
import org.xttsworkbench.tensor.TorchCheckpointWriter;
import org.xttsworkbench.training.BaseModelFolder;
import org.xttsworkbench.training.GptTrainee;
import org.xttsworkbench.xtts.XttsCheckpoint;

/**
 * Puts a checkpoint's GPT inside its base model's other tensors and writes a folder that Coqui and AllTalk load, whole or
 * not at all. The folder is read back and compared with what was meant before it gets its name.
 */
public final class ModelExporter {
    private static final String GPT = "gpt.";
    private static final String MODEL_KEY = "model/";
    private static final List<String> COPIED = List.of(
            BaseModelFolder.CONFIG,
            BaseModelFolder.VOCABULARY,
            BaseModelFolder.DVAE,
            BaseModelFolder.MEL_STATS,
            BaseModelFolder.SPEAKERS);

    /**
     * A file of the export.
     *
     * @param name in the folder
     * @param sha256 of its bytes
     */
    public record ExportedFile(String name, long bytes, String sha256) {}

    private final BaseModelFolder base;
    private final Path checkpoint;
    private final boolean half;

    /**
     * @param checkpoint a run's checkpoint folder
     * @param half write 16-bit floats: half the size, to be widened again by whoever loads them
     */
    public ModelExporter(BaseModelFolder base, Path checkpoint, boolean half) {
        this.base = base;
        this.checkpoint = checkpoint;
        this.half = half;
    }

    /**
     * Writes the folder. A base model without built-in voices gives an export without any.
     *
     * @param folder must not exist or be empty
     * @return its files
     * @throws FailureException when checkpoint and base do not belong together, or what was written is not what was meant
     */
    public List<ExportedFile> export(Path folder, JobContext context) throws IOException {
        return AtomicFolder.write(folder, temporary -> {
            context.report(new Progress(Stage.WRITING_MODEL, 0, 0));
            writeModel(temporary.resolve(BaseModelFolder.MODEL), context);
            for (String name : COPIED) {
                context.checkCancelled();
                if (Files.isRegularFile(base.file(name))) {
                    Files.copy(base.file(name), temporary.resolve(name));
                } else {
                    // Only the built-in voices may be missing; loaders want the file all the same.
                    TorchCheckpointWriter.write(temporary.resolve(name), Map.of());
                }
            }
            List<ExportedFile> files = new ArrayList<>();
            List<String> names = new ArrayList<>(List.of(BaseModelFolder.MODEL));
            names.addAll(COPIED);
            for (String name : names) {
                Path file = temporary.resolve(name);
                files.add(new ExportedFile(name, Files.size(file), Sha256.of(file)));
            }
            return files;
        });
    }

    private void writeModel(Path file, JobContext context) throws IOException {
        try (XttsCheckpoint old = XttsCheckpoint.open(base.file(BaseModelFolder.MODEL));
                SafetensorsFile trained = SafetensorsFile.open(checkpoint.resolve(GptTrainee.WEIGHTS))) {
            Map<String, TensorSource> tensors = merged(old.tensors(), trained.tensors());
            TorchCheckpointWriter.write(file, Map.of("model", TorchCheckpointWriter.dict(tensors)));
            verify(file, tensors, context);
        }
    }

    private Map<String, TensorSource> merged(Map<String, StoredTensor> old, Map<String, StoredTensor> trained) {
        Map<String, TensorSource> tensors = new LinkedHashMap<>();
        int replaced = 0;
        for (Map.Entry<String, StoredTensor> entry : old.entrySet()) {
            String name = entry.getKey();
            StoredTensor tensor = entry.getValue();
            if (name.startsWith(GPT)) {
                StoredTensor tuned = trained.get(name);
                if (tuned == null || !java.util.Arrays.equals(tuned.shape(), tensor.shape())) {
                    throw mismatch("the checkpoint has no tensor " + name + " of the base model's shape");
                }
                tensor = tuned;
                replaced++;
            }
            boolean shrinks = half && tensor.elementType() == ElementType.FLOAT32;
            tensors.put(name, shrinks ? new HalfPrecision(tensor) : tensor);
        }
        if (replaced != trained.size()) {
            throw mismatch("the checkpoint has " + trained.size() + " tensors, the base model " + replaced);
        }
        return tensors;
    }

    private static FailureException mismatch(String why) {
        return new FailureException(
                FailureReason.MISMATCH,
                "The checkpoint and the base model do not belong together: " + why + ".",
                "Give the base model that the run was begun with.");
    }

    /** Reads the file as a stranger would and compares every name, shape, type and byte with what was meant. */
    private static void verify(Path file, Map<String, TensorSource> meant, JobContext context) throws IOException {
        try (TorchCheckpointReader back = TorchCheckpointReader.open(file)) {
            Map<String, StoredTensor> found = back.tensors();
            boolean right = found.size() == meant.size();
            int done = 0;
            for (Map.Entry<String, TensorSource> entry : meant.entrySet()) {
                context.checkCancelled();
                context.report(new Progress(Stage.CHECKING_MODEL, done++, meant.size()));
                StoredTensor tensor = found.get(MODEL_KEY + entry.getKey());
                right &= tensor != null
                        && tensor.elementType() == entry.getValue().elementType()
                        && java.util.Arrays.equals(
                                tensor.shape(), entry.getValue().shape())
                        && tensor.sha256().equals(entry.getValue().sha256());
            }
            if (!right) {
                throw new FailureException(
                        FailureReason.STORAGE,
                        "What was read back of the exported model is not what was written.",
                        "Try another disk.");
            }
        }
    }
}
