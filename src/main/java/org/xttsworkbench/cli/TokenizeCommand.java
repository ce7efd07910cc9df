package org.xttsworkbench.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.service.TokenizeService;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.text.CleaningMode;
import org.xttsworkbench.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tokenize}: one JSON line per line of text, with or without {@code --json}. */
@Command(
        name = "tokenize",
        description = "Shows each line's cleaned text and token ids as training sees them, one JSON line per line.")
final class TokenizeCommand extends ServiceCommand<TokenizeService.Result> {

    @Option(names = "--language", required = true, paramLabel = "L", description = "The text's language, as in en.")
    String language = "";

    @Option(names = "--vocab", required = true, paramLabel = "FILE", description = "The model's vocab.json.")
    @Nullable
    Path vocabulary;

    @Option(names = "--text", paramLabel = "T", description = "The text.")
    @Nullable
    String text;

    @Option(names = "--in", paramLabel = "FILE", description = "A UTF-8 text file; lines end at \\n only.")
    @Nullable
    Path file;

    @Option(
            names = "--mode",
            defaultValue = "reference",
            paramLabel = "reference|corrected",
            description = "Clean exactly as the original, or with its plain bugs repaired (default: ${DEFAULT-VALUE}).")
    String mode = "reference";

    @Option(
            names = "--unknown",
            description = "Also name the characters that the vocabulary cannot spell, with what to write instead.")
    boolean unknown;

    @Override
    Job<TokenizeService.Result> job() {
        if ((text == null) == (file == null)) {
            throw FailureException.usage("Give either --text or --in.");
        }
        TokenizeService.Request request = new TokenizeService.Request(
                Language.of(language),
                mode(),
                existing(vocabulary, "--vocab"),
                Optional.ofNullable(text),
                Optional.ofNullable(file).map(f -> existing(f, "--in")),
                unknown);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        return new TokenizeService(request, line -> print(line, out))::run;
    }

    private CleaningMode mode() {
        return switch (mode.toLowerCase(Locale.ROOT)) {
            case "reference" -> CleaningMode.REFERENCE;
            case "corrected" -> CleaningMode.CORRECTED;
            default -> throw FailureException.usage("--mode is reference or corrected, not \"" + mode + "\".");
        };
    }

    /** Line separators of Unicode are escaped, so that every reader finds as many lines as there were. */
    private static void print(TokenizeService.Line line, PrintStream out) {
        try {
            out.println(JsonFile.MAPPER
                    .writeValueAsString(line)
                    .replace("\u0085", "\\u0085")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029"));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String readable(TokenizeService.Result result) {
        return "";
    }
}
