package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.dataset.ClipJudge;
import org.xttsworkbench.dataset.DatasetCheck;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Finding;
import org.xttsworkbench.dataset.Rejection;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.training.BaseModelFolder;
import org.xttsworkbench.training.BaseModelJudge;

/** Looks whether a project's dataset is in order. */
public final class DatasetCheckService {

    /**
     * What the dataset holds and what is wrong with it.
     *
     * @param clips number of clips
     * @param seconds length of all clips together
     * @param train number of clips to learn from
     * @param eval number of clips for evaluation
     * @param rejected what did not become a clip
     * @param findings what is wrong; empty when all is well
     */
    public record Result(
            int clips, double seconds, int train, int eval, List<Rejection> rejected, List<Finding> findings) {}

    private DatasetCheckService() {}

    /**
     * Checks the dataset of a project.
     *
     * @param base a base model that is to learn from the clips; nothing for none
     */
    public static Result run(Path project, Optional<Path> base, JobContext context) throws IOException {
        ProjectStore projects = new ProjectStore(project);
        Language language = Language.of(projects.open().language());
        ClipJudge judge =
                base.isPresent() ? new BaseModelJudge(BaseModelFolder.open(base.get()), language) : ClipJudge.NONE;
        List<Finding> findings = new DatasetCheck(projects.layout(), judge).run(context);
        DatasetReport report = new DatasetStore(projects.layout()).report();
        return new Result(report.clips(), report.seconds(), report.train(), report.eval(), report.rejected(), findings);
    }
}
