package org.xttsworkbench.dataset.edit;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.JsonLines;

/**
 * The file {@code edits.jsonl}: every change of the user's, in the order they were made. It is only ever appended to. A
 * line counts when it is finished, so a process that is killed while it writes leaves the steps before.
 */
public final class EditLog {
    /** Locks belong to a process, so threads of this one take turns here. */
    private static final Object TURN = new Object();

    private final Path file;
    private long known;

    public EditLog(Path file) {
        this.file = file;
    }

    /**
     * Everything that was ever changed; empty when the file is not there.
     *
     * @throws FailureException with file and line when a finished line is not an entry
     */
    public List<EditEntry> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<EditEntry> entries = new ArrayList<>();
        known = Files.size(file);
        try {
            JsonLines.forEach(file, EditLine.class, line -> entries.add(line.entry(entries.size() + 1)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new FailureException(
                    org.xttsworkbench.job.FailureReason.BAD_INPUT,
                    file + " line " + (entries.size() + 1) + " is not a change of the review.",
                    "Put the file aside to see the dataset without changes, or correct the line.",
                    e);
        }
        return entries;
    }

    /**
     * Adds entries; when this returns they are on the disk. Other processes that append at the same time wait.
     *
     * @return whether somebody else has added something since this was read or last added to
     */
    public boolean append(List<? extends EditEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            return false;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        synchronized (TURN) {
            try (FileChannel channel = FileChannel.open(
                            file.resolveSibling(".edits.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock();
                    JsonLines lines = JsonLines.append(file)) {
                if (!lock.isValid()) {
                    throw new IOException(file + " cannot be locked.");
                }
                boolean others = lines.size() != known;
                for (EditEntry entry : entries) {
                    lines.write(EditLine.of(entry));
                }
                known = lines.size();
                return others;
            }
        }
    }
}
