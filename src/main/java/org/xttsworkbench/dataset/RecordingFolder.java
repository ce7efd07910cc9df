package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.xttsworkbench.dataset.transcript.Recording;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.storage.Sha256;

/** The project's own recordings, so that it can be moved and cut again: links where the disk allows, else copies. */
final class RecordingFolder {
    private final Path folder;

    RecordingFolder(ProjectLayout layout) {
        this.folder = layout.recordings();
    }

    /** The file of a recording that is called so in the project. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** What a recording is called when another one has its name already. */
    static String otherName(String name, String sha256) {
        int dot = name.lastIndexOf('.');
        int end = dot > name.lastIndexOf('/') ? dot : name.length();
        return name.substring(0, end) + "-" + sha256.substring(0, 8) + name.substring(end);
    }

    /** Puts the recording into the folder, unless it lies there, and gives its name there. */
    String keep(Recording recording, String sha256) throws IOException {
        Path path = recording.path().toAbsolutePath().normalize();
        if (path.startsWith(folder)) {
            return folder.relativize(path).toString().replace('\\', '/');
        }
        for (String name : new String[] {recording.name(), otherName(recording.name(), sha256)}) {
            Path target = folder.resolve(name);
            if (!Files.exists(target)) {
                put(path.toRealPath(), target);
                return name;
            } else if (Files.isRegularFile(target) && Sha256.of(target).equals(sha256)) {
                return name;
            }
        }
        throw new IOException(folder.resolve(recording.name()) + " is there already with other content.");
    }

    private static void put(Path from, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try {
            Files.createLink(target, from);
        } catch (IOException | UnsupportedOperationException e) {
            AtomicFile.write(target, to -> {
                try (FileChannel channel = FileChannel.open(from, StandardOpenOption.READ)) {
                    long size = channel.size();
                    for (long at = 0, moved; at < size; at += moved) {
                        moved = channel.transferTo(at, size - at, to);
                        if (moved <= 0) {
                            throw new IOException(from + " became shorter while it was copied.");
                        }
                    }
                }
            });
        }
    }
}
