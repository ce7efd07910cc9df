package org.xttsworkbench.training;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** The run's {@code train.log}: what happened when, for people; every sentence also goes to the program's log. */
public final class RunLog implements Closeable {
    private static final Logger LOG = LogManager.getLogger(RunLog.class);

    private final Writer writer;

    private RunLog(Writer writer) {
        this.writer = writer;
    }

    /** Opens the file for appending. */
    public static RunLog append(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return new RunLog(Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** Writes one sentence with the time. */
    public void say(String sentence) {
        LOG.info(sentence);
        try {
            writer.write(
                    OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS) + " " + sentence + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
