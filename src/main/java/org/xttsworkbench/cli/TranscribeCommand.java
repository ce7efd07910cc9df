package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.TranscribeService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is said in recordings, with times of words. */
@Command(name = "transcribe", description = "Writes down what is said in recordings (Whisper).", sortOptions = false)
final class TranscribeCommand extends ServiceCommand<TranscribeService.Result> {
    private static final int MOST_BEAMS = 20;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings of any format.")
    List<Path> files = List.of();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "DIR",
            description = "Folder of a Whisper model in Hugging Face's layout.")
    @Nullable
    Path model;

    @Option(
            names = "--language",
            defaultValue = "auto",
            paramLabel = "L|auto",
            description = "Language that is spoken; auto = find out for each file (default: ${DEFAULT-VALUE}).")
    String language = "auto";

    @Option(
            names = "--beam",
            defaultValue = "1",
            paramLabel = "N",
            description = "Hypotheses that are followed (default: ${DEFAULT-VALUE}).")
    int beam;

    @Option(names = "--no-vad", description = "Listen to silence as well, in windows of 30 seconds.")
    boolean noVad;

    @Option(
            names = "--condition-on-previous-text",
            description = "Tell each window the text before it: smoother, but mistakes may be repeated.")
    boolean conditionOnPreviousText;

    @Override
    Job<TranscribeService.Result> job() {
        for (Path file : files) {
            existing(file, "FILE");
        }
        Path folder = existing(model, "--model");
        if (beam < 1 || beam > MOST_BEAMS) {
            throw FailureException.usage("--beam must be between 1 and " + MOST_BEAMS + ", not " + beam + ".");
        }
        TranscribeService.Request request = new TranscribeService.Request(
                files,
                folder,
                language.equals("auto") ? Optional.empty() : Optional.of(language),
                beam,
                noVad,
                conditionOnPreviousText,
                general().device,
                general().threads);
        return context -> TranscribeService.run(request, context);
    }

    @Override
    String readable(TranscribeService.Result result) {
        StringBuilder text = new StringBuilder();
        for (TranscribeService.FileTranscript file : result.files()) {
            text.append(file.file()).append("  (").append(file.language()).append(")\n");
            for (TranscribeService.Segment segment : file.segments()) {
                if (!segment.text().isBlank()) {
                    text.append(String.format(
                            Locale.ROOT,
                            "  %9.2f s to %9.2f s  %s%n",
                            segment.start(),
                            segment.end(),
                            segment.text().strip()));
                }
            }
            if (file.segments().isEmpty()) {
                text.append("  no speech\n");
            }
        }
        return text.toString();
    }
}
