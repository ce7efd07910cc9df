package org.xttsworkbench.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.review.ReviewTable;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.ReviewService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A table's texts and states for the review. */
@Command(
        name = "apply",
        description = "Takes texts and states of a table over, as one step that can be undone.",
        sortOptions = false)
final class ReviewApplyCommand extends ServiceCommand<ReviewService.Result> {

    @Parameters(index = "0", paramLabel = "FILE", description = "A table as \"review export\" writes it.")
    @Nullable
    Path file;

    @Override
    Job<ReviewService.Result> job() {
        Path from = existing(file, "FILE");
        ReviewService service = new ReviewService(project(true));
        return context -> service.apply(from, context);
    }

    @Override
    String readable(ReviewService.Result result) {
        StringBuilder text = new StringBuilder(result.applied() + " clips changed.\n");
        for (ReviewTable.Refused refused : result.refused()) {
            text.append("  line ")
                    .append(refused.line())
                    .append(": ")
                    .append(refused.reason())
                    .append('\n');
        }
        return text.toString();
    }
}
