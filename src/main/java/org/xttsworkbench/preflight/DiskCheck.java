package org.xttsworkbench.preflight;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xttsworkbench.job.JobContext;

/** Looks whether models, clips and checkpoints fit on the drive. */
public final class DiskCheck implements SystemCheck {
    private static final String ID = CheckId.DISK.id();
    private static final long GB = 1_000_000_000;

    /** A full checkpoint has weights and two moments: 5.6 GB. Three of them, the model, an export and the clips. */
    private static final long NEED = 22 * GB;

    /** One checkpoint, written beside the one that it replaces. */
    private static final long LEAST = 56 * GB / 5;

    private final Path models;
    private final Path projects;

    public DiskCheck(Path models, Path projects) {
        this.models = models;
        this.projects = projects;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public CheckResult run(JobContext context) throws IOException {
        FileStore drive = Files.getFileStore(existing(projects));
        boolean same = drive.equals(Files.getFileStore(existing(models)));
        return judge(
                drive.getUsableSpace(),
                drive.getTotalSpace(),
                same ? "Project and models are on the same drive." : "The models are on another drive.");
    }

    static CheckResult judge(long free, long total, String drives) {
        CheckStatus status = CheckStatus.READY;
        String advice = drives;
        if (free < LEAST) {
            status = CheckStatus.MISSING;
            advice = "Too little to save checkpoints of the full model. Free some space, or keep the project on another"
                    + " drive. " + drives;
        } else if (free < NEED) {
            status = CheckStatus.HINT;
            advice = "Enough for a run that keeps one checkpoint. " + drives;
        }
        CheckResult result = CheckResult.of(
                        ID,
                        status,
                        Sizes.disk(free) + " free",
                        Sizes.disk(NEED) + " for model, clips and 3 checkpoints",
                        advice)
                .with(new Measure(free, NEED, Math.max(1, total)));
        return status == CheckStatus.READY ? result : result.with(FixAction.FREE_DISK_SPACE);
    }

    /** The folder itself, or the nearest one above that exists. */
    static Path existing(Path folder) {
        Path there = folder.toAbsolutePath().normalize();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }
}
