package org.xttsworkbench.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.xtts.untrained.ModelSizes;
import org.xttsworkbench.xtts.untrained.UntrainedModel;

/**
 * Makes a project to try the steps by hand: recordings of a synthetic voice with their transcripts, and a tiny base model
 * that has learnt nothing. The steps themselves are left to the person.
 */
public final class DemoProjectService {

    /** Folder below the project with the recordings and their transcripts. */
    public static final String GIVEN = "given";

    /** Folder below the project with the base model. */
    public static final String BASE = "base";

    static final long SEED = 20_240_601;
    static final List<String> RECORDINGS = List.of("harbour.flac", "forest.flac");
    static final String TRANSCRIPTS = "transcripts.csv";

    /**
     * What to make.
     *
     * @param out the project's folder, new
     * @param name of the voice
     */
    public record Request(Path out, String name) {}

    /**
     * What was made.
     *
     * @param project the project's folder
     * @param recordings sound files
     * @param transcripts table of what is said in them
     * @param base folder of the base model
     */
    public record Result(String project, List<String> recordings, String transcripts, String base) {}

    private final Request request;

    public DemoProjectService(Request request) {
        this.request = request;
    }

    /** @throws org.xttsworkbench.job.FailureException when the folder is in use */
    public Result run(JobContext context) throws IOException {
        Path root = request.out().toAbsolutePath().normalize();
        org.xttsworkbench.storage.AtomicFolder.requireFree(root);
        context.report(new Progress("Making the demo", 0, 0));
        Path given = root.resolve(GIVEN);
        Files.createDirectories(given);
        List<String> recordings = new ArrayList<>();
        for (String name : RECORDINGS) {
            recordings.add(unpack(given, name).toString());
        }
        Path transcripts = unpack(given, TRANSCRIPTS);
        UntrainedModel.write(root.resolve(BASE), ModelSizes.tiny(UntrainedModel.vocabularySize()), SEED);
        new ProjectStore(root).write(new FinetuneProject(request.name(), "en"));
        return new Result(
                root.toString(),
                recordings,
                transcripts.toString(),
                root.resolve(BASE).toString());
    }

    static Path unpack(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream stream = DemoProjectService.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its demo's " + name);
            }
            Files.copy(stream, file);
        }
        return file;
    }
}
