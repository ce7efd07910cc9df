package org.xttsworkbench.service;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.text.CleaningMode;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.UnknownCharacter;
import org.xttsworkbench.text.UnknownCharacters;
import org.xttsworkbench.text.VoiceBpeTokenizer;

/** Shows what training makes of texts: the cleaned text and the token ids of every line. */
public final class TokenizeService {

    /**
     * What to tokenize.
     *
     * @param vocabulary the model's {@code vocab.json}
     * @param text the text itself, or empty when {@code file} has it
     * @param file a UTF-8 text file; lines end at {@code \n} only
     * @param unknown whether to name the characters that the vocabulary cannot spell
     */
    public record Request(
            Language language,
            CleaningMode mode,
            Path vocabulary,
            Optional<String> text,
            Optional<Path> file,
            boolean unknown) {}

    /**
     * One line.
     *
     * @param text the line as it was given
     * @param cleaned what is encoded; absent with an error
     * @param ids token ids, beginning with the language's tag; absent with an error
     * @param error why the line cannot be tokenized; absent when it can
     * @param unknown what the vocabulary cannot spell, when that was asked
     */
    @SuppressWarnings("ArrayRecordComponent") // written once as JSON, never compared
    public record Line(
            String text,
            @Nullable String cleaned,
            int @Nullable [] ids,
            @Nullable String error,
            @Nullable List<UnknownCharacter> unknown) {}

    /** How many lines there were, and how many of them could not be tokenized. */
    public record Result(long lines, long errors) {}

    private final Request request;
    private final Consumer<Line> sink;
    private long lines;
    private long errors;

    /** @param sink takes every line's result, in order, as soon as it is there */
    public TokenizeService(Request request, Consumer<Line> sink) {
        this.request = request;
        this.sink = sink;
    }

    /**
     * Tokenizes line by line; nothing but the current line is held in memory.
     *
     * @throws FailureException when the vocabulary or the text file is not what it should be
     */
    public Result run(JobContext context) throws IOException {
        VoiceBpeTokenizer tokenizer = VoiceBpeTokenizer.load(request.vocabulary(), request.mode());
        try (InputStream in = open()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            boolean unfinished = false;
            for (int b = in.read(); b >= 0; b = in.read()) {
                unfinished = b != '\n';
                if (unfinished) {
                    line.write(b);
                } else {
                    tokenize(decode(line), tokenizer);
                    line.reset();
                    context.checkCancelled();
                }
            }
            if (unfinished || (lines == 0 && request.text().isPresent())) {
                tokenize(decode(line), tokenizer);
            }
        }
        return new Result(lines, errors);
    }

    private InputStream open() throws IOException {
        return request.file().isPresent()
                ? new BufferedInputStream(Files.newInputStream(request.file().get()))
                : new ByteArrayInputStream(request.text().orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private String decode(ByteArrayOutputStream line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw FailureException.badInput(
                    request.file().map(Path::toString).orElse("The text") + ", line " + (lines + 1)
                            + ", is not in UTF-8.",
                    "Save the file as UTF-8.");
        }
    }

    private void tokenize(String text, VoiceBpeTokenizer tokenizer) {
        lines++;
        try {
            String cleaned = tokenizer.clean(text, request.language());
            int[] ids = tokenizer.encodeCleaned(cleaned, request.language());
            List<UnknownCharacter> unknown =
                    request.unknown() ? UnknownCharacters.of(text, request.language(), tokenizer) : null;
            sink.accept(new Line(text, cleaned, ids, null, unknown));
        } catch (FailureException e) {
            errors++;
            sink.accept(new Line(text, null, null, e.getMessage(), null));
        }
    }
}
