package org.xttsworkbench.dataset.transcript;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xttsworkbench.job.FailureException;

/** Text files of the user's: UTF-8, with or without a byte order mark; anything else is refused with its line. */
public final class TextFile {
    private static final long MOST_BYTES = 256L << 20;

    private TextFile() {}

    /**
     * The file's text without its byte order mark.
     *
     * @throws FailureException when it is not UTF-8
     */
    public static String read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw FailureException.badInput(file + " is too large for a transcript.", "Look whether it is one.");
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        text.flip();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            throw FailureException.badInput(
                    file + " line " + line + " is not UTF-8 text.", "Save the file as UTF-8 and try again.");
        }
        return text.length() > 0 && text.charAt(0) == '\uFEFF'
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }
}
