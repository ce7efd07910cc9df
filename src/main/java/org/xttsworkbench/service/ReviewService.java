package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewUpdate;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.dataset.review.ReviewTable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;

/** The review of a project's clips without a window: as a table, and brought to the files that training reads. */
public final class ReviewService {

    /**
     * What a table or an update did.
     *
     * @param applied number of clips that were changed
     * @param refused lines that were not applied, with the reason
     */
    public record Result(int applied, List<ReviewTable.Refused> refused) {}

    /**
     * What an update did.
     *
     * @param cut number of clips whose files were cut
     */
    public record Updated(int cut) {}

    private final ProjectStore projects;

    /** @param project the project folder */
    public ReviewService(Path project) {
        this.projects = new ProjectStore(project);
    }

    /** Writes the review as a table; nothing is changed. */
    public Result export(Path file) throws IOException {
        projects.open();
        ReviewTable.write(file, new DatasetStore(projects.layout()).review().clips());
        return new Result(0, List.of());
    }

    /**
     * Takes the texts and states of a table over, as one step that can be undone.
     *
     * @throws FailureException when the file is no such table; nothing is changed then
     */
    public Result apply(Path file, JobContext context) throws IOException {
        projects.open();
        ProjectLayout layout = projects.layout();
        Review review = new DatasetStore(layout).review();
        ReviewTable.Edits table = ReviewTable.read(file, review);
        if (!table.edits().isEmpty()) {
            new EditLog(layout.edits()).append(List.of(EditEntry.Step.of(table.edits())));
            new ReviewUpdate(projects).run(context);
        }
        return new Result(table.clips(), table.refused());
    }

    /** Brings the review to the files that training reads, see {@link ReviewUpdate}. */
    public Updated update(JobContext context) throws IOException {
        return new Updated(new ReviewUpdate(projects).run(context));
    }
}
