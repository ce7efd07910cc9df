package org.xttsworkbench.modelhub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.FolderName;
import org.xttsworkbench.storage.AtomicFolder;
import org.xttsworkbench.storage.Sha256;

/** Copies a model's folder into the folder of models; the model is there whole and checked, or not at all. */
public final class ModelImport {
    private static final int BLOCK = 1 << 20;

    private final ModelsFolder models;

    public ModelImport(ModelsFolder models) {
        this.models = models;
    }

    /**
     * Copies what belongs to the model and compares every copied byte.
     *
     * @param from the folder that holds the model's files
     * @param name its name from now on; nothing for the folder's own
     * @throws FailureException when it holds no whole model, or one of that name is there
     */
    public InstalledModel run(Path from, Optional<String> name, JobContext context) throws IOException {
        Path source = from.toAbsolutePath().normalize();
        ModelKind kind = ModelKind.of(source)
                .orElseThrow(() -> FailureException.badInput(
                        from + " holds no model: neither model.pth (XTTS v2) nor model.safetensors (Whisper) is in it.",
                        "Choose the folder that holds the model's files themselves."));
        InstalledModel model = ModelFiles.look(kind, source);
        if (!model.valid()) {
            throw FailureException.badInput(
                    "The model in " + from + " is not whole. " + String.join(" ", model.problems()),
                    "Fetch the files again, then import the folder.");
        }
        Path target = models.root()
                .resolve(kind.folder())
                .resolve(FolderName.of(name.orElse(String.valueOf(source.getFileName()))));
        if (target.equals(source)) {
            return model;
        }
        requireSpace(target, model.bytes());
        AtomicFolder.write(target, folder -> {
            long done = 0;
            for (String file : model.files()) {
                done = copy(source.resolve(file), folder.resolve(file), done, model.bytes(), context);
            }
            return done;
        });
        return ModelFiles.look(kind, target);
    }

    private static void requireSpace(Path target, long bytes) throws IOException {
        Path there = target;
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        long free = Files.getFileStore(there).getUsableSpace();
        if (free < bytes) {
            throw new FailureException(
                    FailureReason.STORAGE,
                    "The model needs " + bytes / 1_000_000 + " MB, and " + free / 1_000_000 + " MB are free.",
                    "Free some space on the drive of " + there + ".");
        }
    }

    private static long copy(Path from, Path to, long before, long all, JobContext context) throws IOException {
        MessageDigest read = Sha256.digest();
        byte[] block = new byte[BLOCK];
        long done = before;
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                context.checkCancelled();
                read.update(block, 0, n);
                out.write(block, 0, n);
                done += n;
                context.report(new Progress("Copying " + from.getFileName(), done, all));
            }
        }
        if (!Sha256.of(to).equals(Sha256.hex(read.digest()))) {
            throw new FailureException(
                    FailureReason.STORAGE,
                    from.getFileName() + " was not copied faithfully.",
                    "The disk may be failing; try again or use another one.");
        }
        return done;
    }
}
