package org.xttsworkbench.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.exchange.ExchangeFormat;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.DatasetExchangeService;
import org.xttsworkbench.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Another tool's dataset to clips. */
@Command(
        name = "import",
        description = "Makes clips of another tool's dataset, whatever their length.",
        sortOptions = false)
final class DatasetImportCommand extends ServiceCommand<DatasetReport> {

    @Parameters(index = "0", paramLabel = "FORMAT", description = "coqui, ljspeech, gpt-sovits, alltalk or srt.")
    String format = "";

    @Parameters(index = "1", paramLabel = "SRC", description = "Its folder or its table.")
    @Nullable
    Path source;

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "Code of the language that is spoken (default: what lang.txt says, or the project's).")
    @Nullable
    String language;

    @Override
    Job<DatasetReport> job() {
        ExchangeFormat known = ExchangeFormat.of(format);
        Path from = existing(source, "SRC");
        String tag = language == null ? null : Language.of(language).tag();
        DatasetExchangeService service = new DatasetExchangeService(project(false));
        return context -> service.importFrom(known, from, tag, general().threads, context);
    }

    @Override
    String readable(DatasetReport result) {
        return DatasetReportText.of(result.clips(), result.seconds(), result.train(), result.eval(), result.rejected());
    }
}
