package org.xttsworkbench.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.ReviewService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The review as a table. */
@Command(name = "export", description = "Writes states and texts of all clips as a table.", sortOptions = false)
final class ReviewExportCommand extends ServiceCommand<ReviewService.Result> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The table, clip|state|text|heard; replaced if there.")
    @Nullable
    Path file;

    @Override
    Job<ReviewService.Result> job() {
        Path to = file;
        if (to == null) {
            throw FailureException.usage("Give FILE.");
        }
        ReviewService service = new ReviewService(project(true));
        return context -> service.export(to);
    }

    @Override
    String readable(ReviewService.Result result) {
        return file + " is written.\n";
    }
}
