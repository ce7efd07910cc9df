package org.xttsworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.modelhub.InstalledModel;
import org.xttsworkbench.service.ModelsService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code models}: base models and recognisers on this computer. */
@Command(
        name = "models",
        description = "Base models and recognisers on this computer.",
        subcommands = {ModelsCommand.ListModels.class, ModelsCommand.Import.class, ModelsCommand.Verify.class})
final class ModelsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(
                spec.commandLine(), "Say what to do with models: list, import or verify.");
    }

    /** What all of them print. */
    abstract static class Base extends ServiceCommand<ModelsService.Result> {

        ModelsService service() {
            return new ModelsService(models());
        }

        @Override
        String readable(ModelsService.Result result) {
            StringBuilder text = new StringBuilder();
            for (InstalledModel model : result.models()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%-24s %,15d bytes  %s%n",
                        model.id(),
                        model.bytes(),
                        model.valid() ? "ready" : "cannot be used"));
                model.problems()
                        .forEach(problem -> text.append("    ").append(problem).append('\n'));
            }
            return result.models().isEmpty()
                    ? "There are no models in " + models() + ". Next: \"models import DIR\".\n"
                    : text.toString();
        }
    }

    /** {@code models list}: all of them, damaged ones with what is wrong. */
    @Command(name = "list", description = "Lists the models with what is wrong with them.")
    static final class ListModels extends Base {
        @Override
        Job<ModelsService.Result> job() {
            return context -> service().list();
        }
    }

    /** {@code models import}: copies a folder in. */
    @Command(
            name = "import",
            description = "Copies the folder of an XTTS v2 or Whisper model to the models and checks it.")
    static final class Import extends Base {

        @Parameters(index = "0", paramLabel = "DIR", description = "The folder that holds the model's files.")
        @Nullable
        Path folder;

        @Option(names = "--name", paramLabel = "NAME", description = "Its name from now on (default: the folder's).")
        @Nullable
        String name;

        @Override
        Job<ModelsService.Result> job() {
            Path from = existing(folder, "DIR");
            if (!java.nio.file.Files.isDirectory(from)) {
                throw FailureException.usage(from + " is not a folder.");
            }
            return context -> service().importFrom(from, Optional.ofNullable(name), context);
        }
    }

    /** {@code models verify}: looks into the files of one; exit code 1 when it cannot be used. */
    @Command(name = "verify", description = "Looks into the files of one model; exit code 1 when it cannot be used.")
    static final class Verify extends Base {

        @Parameters(index = "0", paramLabel = "ID", description = "xtts/NAME or whisper/NAME, as listed.")
        String id = "";

        @Override
        Job<ModelsService.Result> job() {
            return context -> service().verify(id);
        }

        @Override
        int exitCode(ModelsService.Result result) {
            return result.allValid() ? 0 : 1;
        }
    }
}
