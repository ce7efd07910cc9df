package org.xttsworkbench.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.JsonFile;

/** Makes, opens and changes project folders, and sends the program's log into the one that is worked on. */
public final class ProjectStore {

    /** The system property that the log's configuration reads the project's folder from. */
    private static final String LOG_FOLDER = "xtts.log.folder";

    private final ProjectLayout layout;

    public ProjectStore(Path root) {
        this.layout = new ProjectLayout(root);
    }

    public ProjectLayout layout() {
        return layout;
    }

    /** The project, or nothing when the folder holds none yet. */
    public Optional<FinetuneProject> find() throws IOException {
        if (!Files.exists(layout.projectFile())) {
            return Optional.empty();
        }
        FinetuneProject project = JsonFile.read(layout.projectFile(), FinetuneProject.class);
        System.setProperty(LOG_FOLDER, layout.root().toString());
        return Optional.of(project);
    }

    /**
     * The project of an existing folder.
     *
     * @throws FailureException with reason USAGE when there is none
     */
    public FinetuneProject open() throws IOException {
        return find().orElseThrow(() -> FailureException.usage(layout.root() + " is not a project: it has no "
                + layout.projectFile().getFileName() + "."));
    }

    /** The project of the folder; made, named after the folder, when it is not there yet. */
    public FinetuneProject openOrCreate(String language) throws IOException {
        Optional<FinetuneProject> known = find();
        if (known.isPresent()) {
            return known.get();
        }
        Path name = layout.root().getFileName();
        FinetuneProject project = new FinetuneProject(name == null ? "voice" : name.toString(), language);
        write(project);
        return project;
    }

    /** Writes the project; the folder is made when it is not there yet. */
    public void write(FinetuneProject project) throws IOException {
        JsonFile.write(layout.projectFile(), FinetuneProject.SCHEMA_VERSION, project);
        System.setProperty(LOG_FOLDER, layout.root().toString());
    }
}
