package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.VadService;
import org.xttsworkbench.vad.VadOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Speech regions of recordings. */
@Command(name = "vad", description = "Finds speech in recordings (Silero VAD).", sortOptions = false)
final class VadCommand extends ServiceCommand<VadService.Result> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Recordings of any format.")
    List<Path> files = List.of();

    @Option(
            names = "--threshold",
            defaultValue = "0.5",
            paramLabel = "P",
            description = "Probability from which sound is speech (default: ${DEFAULT-VALUE}).")
    double threshold;

    @Option(
            names = "--min-speech-ms",
            defaultValue = "250",
            paramLabel = "MS",
            description = "Shorter speech is dropped (default: ${DEFAULT-VALUE}).")
    double minSpeechMs;

    @Option(
            names = "--min-silence-ms",
            defaultValue = "100",
            paramLabel = "MS",
            description = "Shorter silence does not end speech (default: ${DEFAULT-VALUE}).")
    double minSilenceMs;

    @Option(
            names = "--speech-pad-ms",
            defaultValue = "30",
            paramLabel = "MS",
            description = "Margin on both sides of speech (default: ${DEFAULT-VALUE}).")
    double speechPadMs;

    @Option(
            names = "--max-speech-s",
            defaultValue = "Infinity",
            paramLabel = "S",
            description = "Longer speech is cut in a silence (default: ${DEFAULT-VALUE}).")
    double maxSpeechSeconds;

    @Option(names = "--probabilities", description = "Also give the probability of every 512 samples at 16 kHz.")
    boolean probabilities;

    @Override
    Job<VadService.Result> job() {
        for (Path file : files) {
            existing(file, "FILE");
        }
        VadOptions options = new VadOptions(threshold, minSpeechMs, minSilenceMs, speechPadMs, maxSpeechSeconds);
        VadService.Request request = new VadService.Request(files, options, probabilities, general().threads);
        return context -> VadService.run(request, context);
    }

    @Override
    String readable(VadService.Result result) {
        StringBuilder text = new StringBuilder();
        for (VadService.FileSpeech file : result.files()) {
            text.append(file.file()).append('\n');
            for (VadService.Region region : file.regions()) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %9.3f s to %9.3f s  (samples %d to %d)%n",
                        region.startSeconds(),
                        region.endSeconds(),
                        region.start(),
                        region.end()));
            }
            if (file.regions().isEmpty()) {
                text.append("  no speech\n");
            }
            float[] track = file.probabilities();
            for (int i = 0; track != null && i < track.length; i++) {
                text.append(String.format(Locale.ROOT, "  %9.3f s  %.4f%n", i * 0.032, track[i]));
            }
        }
        return text.toString();
    }
}
