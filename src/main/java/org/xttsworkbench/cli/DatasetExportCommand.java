package org.xttsworkbench.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.exchange.ExchangeFormat;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.DatasetExchangeService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The dataset for another tool. */
@Command(name = "export", description = "Copies the dataset in the form of another tool.", sortOptions = false)
final class DatasetExportCommand extends ServiceCommand<DatasetReport> {

    @Parameters(index = "0", paramLabel = "FORMAT", description = "coqui, ljspeech, gpt-sovits, alltalk or srt.")
    String format = "";

    @Parameters(index = "1", paramLabel = "DST", description = "A new folder.")
    @Nullable
    Path folder;

    @Override
    Job<DatasetReport> job() {
        ExchangeFormat known = ExchangeFormat.of(format);
        Path to = folder;
        if (to == null) {
            throw FailureException.usage("Give DST.");
        }
        DatasetExchangeService service = new DatasetExchangeService(project(true));
        return context -> service.exportTo(known, to, context);
    }

    @Override
    String readable(DatasetReport result) {
        return DatasetReportText.of(result.clips(), result.seconds(), result.train(), result.eval(), result.rejected());
    }
}
