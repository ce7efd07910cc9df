package org.xttsworkbench.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The trash of the system. On Linux as the freedesktop.org Trash specification 1.0 says (files, and a note of where each
 * came from); on macOS the user's {@code .Trash}; elsewhere the desktop is asked.
 */
public final class Trash {

    private Trash() {}

    /**
     * Moves a file or folder to the trash.
     *
     * @throws IOException when there is no trash it can be moved to; it is then still where it was
     */
    public static void put(Path path) throws IOException {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.contains("linux")) {
            String data = System.getenv("XDG_DATA_HOME");
            Path folder =
                    (data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data)).resolve("Trash");
            put(path.toAbsolutePath(), folder);
        } else if (system.startsWith("mac")) {
            move(path, free(home.resolve(".Trash"), path.getFileName().toString()));
        } else if (!java.awt.Desktop.isDesktopSupported()
                || !java.awt.Desktop.getDesktop().moveToTrash(path.toFile())) {
            throw new IOException(path + " could not be moved to the trash");
        }
    }

    /** As the specification says: the note first, so that nothing lies in the trash without one. */
    static void put(Path path, Path trash) throws IOException {
        Files.createDirectories(trash.resolve("files"));
        Files.createDirectories(trash.resolve("info"));
        Path target = free(trash.resolve("files"), path.getFileName().toString());
        Path note = trash.resolve("info").resolve(target.getFileName() + ".trashinfo");
        String time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").format(LocalDateTime.now(ZoneId.systemDefault()));
        Files.writeString(
                note,
                "[Trash Info]\nPath=" + path.toUri().getRawPath().replaceAll("/$", "") + "\nDeletionDate=" + time
                        + "\n",
                StandardCharsets.UTF_8);
        try {
            move(path, target);
        } catch (IOException e) {
            Files.deleteIfExists(note);
            throw e;
        }
    }

    private static Path free(Path folder, String name) {
        Path target = folder.resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            target = folder.resolve(name + "." + i);
        }
        return target;
    }

    /** Within one file system this is a rename; a folder on another one is refused rather than half copied. */
    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to);
    }
}
