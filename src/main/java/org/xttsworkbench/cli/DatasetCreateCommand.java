package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.DatasetService;
import org.xttsworkbench.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recordings and transcripts to clips. */
@Command(
        name = "create",
        description =
                "Makes a dataset of recordings, with given texts or with a recogniser, or adds recordings to one.",
        sortOptions = false)
final class DatasetCreateCommand extends ServiceCommand<DatasetReport> {

    @Parameters(
            arity = "0..*",
            paramLabel = "RECORDING",
            description = "Sound files and folders of them (default: the project's recordings/, or those that the"
                    + " transcripts name).")
    List<Path> recordings = List.of();

    @Option(
            names = "--transcripts",
            paramLabel = "FILE",
            description =
                    "LJSpeech's metadata.csv, Coqui's audio_file|text|speaker_name (with start_seconds|end_seconds"
                            + " for stretches of long recordings), or a folder of text files (default: a .txt beside each"
                            + " recording).")
    @Nullable
    Path transcripts;

    @Option(
            names = "--recognizer",
            paramLabel = "DIR",
            description = "Folder of a Whisper model, which writes down what is said; instead of --transcripts.")
    @Nullable
    Path recognizer;

    @Mixin
    DatasetOptions options = new DatasetOptions();

    @Override
    Job<DatasetReport> job() {
        if (recognizer != null && transcripts != null) {
            throw FailureException.usage("Give either --recognizer or --transcripts, not both.");
        }
        recordings.forEach(recording -> existing(recording, "RECORDING"));
        List<Path> tables = transcripts == null ? List.of() : List.of(existing(transcripts, "--transcripts"));
        String language =
                options.language == null ? null : Language.of(options.language).tag();
        DatasetService service = new DatasetService(project(false));
        Path model = recognizer == null ? null : existing(recognizer, "--recognizer");
        DatasetRequest request = new DatasetRequest(
                        recordings,
                        tables,
                        language,
                        options.minSeconds,
                        options.maxSeconds,
                        options.evalPercent,
                        options.seed)
                .withTarget(options.targetSeconds)
                .withLoudness(options.targetLoudness)
                .withRecognizer(model);
        return context -> service.create(request, general().device, general().threads, context);
    }

    @Override
    String readable(DatasetReport result) {
        return DatasetReportText.of(result.clips(), result.seconds(), result.train(), result.eval(), result.rejected());
    }
}
