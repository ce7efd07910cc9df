package org.xttsworkbench.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.DatasetService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deals all clips out anew. */
@Command(name = "split", description = "Deals all clips out anew to training and evaluation.", sortOptions = false)
final class DatasetSplitCommand extends ServiceCommand<DatasetReport> {

    @Option(
            names = "--eval-percent",
            paramLabel = "P",
            description = "Share of the clips for evaluation (default: as it was).")
    @Nullable
    Double evalPercent;

    @Option(names = "--seed", paramLabel = "N", description = "Decides which clips these are (default: as it was).")
    @Nullable
    Long seed;

    @Override
    Job<DatasetReport> job() {
        DatasetService service = new DatasetService(project(true));
        DatasetRequest request = new DatasetRequest(List.of(), List.of(), null, null, null, evalPercent, seed);
        return context -> service.split(request, context);
    }

    @Override
    String readable(DatasetReport result) {
        return DatasetReportText.of(result.clips(), result.seconds(), result.train(), result.eval(), result.rejected());
    }
}
