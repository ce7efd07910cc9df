package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.ArchiveService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code archive}: a voice as one zip file. */
@Command(name = "archive", description = "Packs the project folder of a voice into one zip file.", sortOptions = false)
final class ArchiveCommand extends ServiceCommand<ArchiveService.Result> {

    @Option(names = "--out", paramLabel = "FILE", description = "The new zip file.")
    @Nullable
    Path out;

    @Override
    Job<ArchiveService.Result> job() {
        if (out == null) {
            throw FailureException.usage("Say where to write the zip file with --out FILE.");
        }
        return new ArchiveService(new ArchiveService.Request(project(true), out))::run;
    }

    @Override
    String readable(ArchiveService.Result result) {
        return String.format(
                Locale.ROOT, "Packed %d files, %,d bytes: %s%n", result.files(), result.bytes(), result.file());
    }
}
