package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xttsworkbench.export.ModelExporter;
import org.xttsworkbench.export.ModelExporter.ExportedFile;
import org.xttsworkbench.export.ReferenceFolder;
import org.xttsworkbench.export.ReferenceWavs;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.project.RunLayout;
import org.xttsworkbench.training.BaseModelFolder;
import org.xttsworkbench.training.BaseModelId;
import org.xttsworkbench.training.CheckpointStore;
import org.xttsworkbench.training.RunFile;

/** Writes a fine-tuned model as a folder for Coqui and AllTalk. */
public final class ExportService {

    /**
     * What to export.
     *
     * @param project the project's folder
     * @param run name of a run; nothing for the newest
     * @param checkpoint {@code best}, {@code last} or the name of a checkpoint
     * @param out the new folder
     * @param half write 16-bit floats
     * @param references copy the dataset's clips into it, sorted by length
     */
    public record Request(
            Path project,
            java.util.Optional<String> run,
            String checkpoint,
            Path out,
            boolean half,
            boolean references) {

        /** Without the clips. */
        public Request(Path project, java.util.Optional<String> run, String checkpoint, Path out, boolean half) {
            this(project, run, checkpoint, out, half, false);
        }
    }

    /**
     * What was written.
     *
     * @param out the folder
     * @param run name of the run
     * @param checkpoint name of the checkpoint
     * @param files all files of the model
     * @param verified whether the folder was read back and every tensor is what was meant
     * @param wavs the dataset's clips, by how well their length suits a voice reference
     * @param report sentences about the model
     */
    public record Result(
            String out,
            String run,
            String checkpoint,
            List<ExportedFile> files,
            boolean verified,
            ReferenceWavs wavs,
            List<String> report) {}

    private final Request request;
    private final ProjectLayout project;

    public ExportService(Request request) {
        this.request = request;
        this.project = new ProjectLayout(request.project());
    }

    /** @throws FailureException when there is nothing to export, or something lies where the folder should be */
    public Result run(JobContext context) throws IOException {
        new ProjectStore(request.project()).open();
        RunLayout run = new RunFinder(project).find(request.run());
        RunFile file = RunFile.find(run.runFile())
                .orElseThrow(() -> FailureException.usage("The run " + run.name() + " has no run.json."));
        Path checkpoint = checkpoint(run);
        BaseModelFolder base = base(file);
        List<ExportedFile> files = new ModelExporter(base, checkpoint, request.half()).export(request.out(), context);
        ReferenceWavs wavs = ReferenceWavs.of(project);
        if (request.references()) {
            ReferenceFolder.write(request.out(), wavs, context);
        }
        String name = String.valueOf(checkpoint.getFileName());
        return new Result(
                request.out().toAbsolutePath().normalize().toString(),
                run.name(),
                name,
                files,
                true,
                wavs,
                List.of(
                        "Fine-tuned from " + file.base().name() + " on " + file.trainClips() + " clips, checkpoint "
                                + name + " of run " + run.name() + ".",
                        wavs.suitable().isEmpty()
                                ? "No clip of the dataset is 6 to 30 seconds long; record one as the voice's reference."
                                : wavs.suitable().size() + " clips are 6 to 30 seconds long and suit as the voice's"
                                        + " reference."));
    }

    private BaseModelFolder base(RunFile file) throws IOException {
        BaseModelFolder base =
                BaseModelFolder.open(project.root().resolve(file.base().path()));
        BaseModelId now = base.id(project.root());
        if (!now.sha256().equals(file.base().sha256())) {
            throw FailureException.badInput(
                    "The base model " + base.root() + " is not the one that the run was begun with.",
                    "Put the model " + file.base().name() + " back there.");
        }
        return base;
    }

    private Path checkpoint(RunLayout run) throws IOException {
        CheckpointStore store = new CheckpointStore(run, 1);
        Path last = store.last()
                .orElseThrow(() ->
                        FailureException.usage("The run " + run.name() + " has no checkpoint yet. Train it first."));
        if (request.checkpoint().equals("last")) {
            return last;
        } else if (request.checkpoint().equals("best")) {
            return store.best(CheckpointStore.state(last)).orElse(last);
        }
        return run.checkpointFolders().stream()
                .filter(folder -> String.valueOf(folder.getFileName()).equals(request.checkpoint()))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> FailureException.usage(
                        "The run " + run.name() + " has no checkpoint " + request.checkpoint() + "."));
    }
}
