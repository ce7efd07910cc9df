package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.device.HostReading;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.training.BaseModelFolder;
import org.xttsworkbench.training.ClipTable;
import org.xttsworkbench.training.ListedClip;
import org.xttsworkbench.training.MemoryEstimate;
import org.xttsworkbench.xtts.XttsCheckpoint;

/** Looks what a project has to train with; reads tables and headers of files only. */
public final class TrainingOutlookService {
    private static final Logger LOG = LogManager.getLogger(TrainingOutlookService.class);

    /** Bytes of a second of a clip: 22 050 samples of 16 bits. */
    private static final double BYTES_PER_SECOND = 44_100;

    private static final int WAV_HEADER = 44;

    private final ProjectLayout project;
    private final List<Path> modelFolders;

    /** @param modelFolders folders that hold base models, a folder each */
    public TrainingOutlookService(ProjectLayout project, List<Path> modelFolders) {
        this.project = project;
        this.modelFolders = List.copyOf(modelFolders);
    }

    /** Looks now. */
    public TrainingOutlook look() throws IOException {
        List<ListedClip> train = clips(project.trainingManifest());
        List<ListedClip> evaluation = clips(project.evaluationManifest());
        double all = 0;
        double longest = 0;
        for (ListedClip clip :
                Stream.concat(train.stream(), evaluation.stream()).toList()) {
            double seconds = Files.isRegularFile(clip.file())
                    ? Math.max(0, Files.size(clip.file()) - WAV_HEADER) / BYTES_PER_SECOND
                    : 0;
            all += seconds;
            longest = Math.max(longest, seconds);
        }
        return new TrainingOutlook(
                train.size(),
                evaluation.size(),
                all,
                longest,
                bases(),
                HostReading.totalBytes(),
                Math.max(0, HostReading.totalBytes() - HostReading.availableBytes()),
                project.root().toFile().getUsableSpace());
    }

    private static List<ListedClip> clips(Path table) throws IOException {
        return Files.isRegularFile(table) ? ClipTable.read(table) : List.of();
    }

    private List<TrainingOutlook.Base> bases() throws IOException {
        TreeSet<Path> folders = new TreeSet<>();
        // The demo brings a model of its own.
        folders.add(project.root().resolve("base"));
        for (Path parent : modelFolders) {
            if (Files.isDirectory(parent)) {
                try (Stream<Path> children = Files.list(parent)) {
                    children.filter(Files::isDirectory).forEach(folders::add);
                }
            }
        }
        List<TrainingOutlook.Base> bases = new ArrayList<>();
        for (Path folder : folders) {
            try {
                BaseModelFolder base = BaseModelFolder.open(folder);
                bases.add(new TrainingOutlook.Base(String.valueOf(folder.getFileName()), base.root(), size(base)));
            } catch (FailureException e) {
                // Not the folder of a model.
            }
        }
        return bases;
    }

    /** What the headers of a model's file tell of its GPT; nothing when they cannot be read. */
    static MemoryEstimate.@Nullable GptSize size(BaseModelFolder base) {
        try (XttsCheckpoint checkpoint = XttsCheckpoint.open(base.file(BaseModelFolder.MODEL))) {
            long parameters = 0;
            int layers = 0;
            for (Map.Entry<String, StoredTensor> tensor : checkpoint.tensors().entrySet()) {
                if (tensor.getKey().startsWith("gpt.")) {
                    long numbers = 1;
                    for (long length : tensor.getValue().shape()) {
                        numbers *= length;
                    }
                    parameters += numbers;
                    layers += tensor.getKey().matches("gpt\\.gpt\\.h\\.\\d+\\.attn\\.c_attn\\.weight") ? 1 : 0;
                }
            }
            StoredTensor head = checkpoint.tensor("gpt.mel_head.weight");
            int width = (int) head.shape()[1];
            return new MemoryEstimate.GptSize(parameters, Math.max(1, layers), width, Math.max(1, width / 64));
        } catch (IOException | FailureException e) {
            LOG.info("The size of the model {} is not known.", base.root(), e);
            return null;
        }
    }
}
