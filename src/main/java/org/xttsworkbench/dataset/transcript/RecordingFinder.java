package org.xttsworkbench.dataset.transcript;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;

/** Finds recordings in files and folders, nested ones too, in an order that does not depend on the file system. */
public final class RecordingFinder {
    private static final Set<String> ENDINGS = Set.of(
            "wav", "wave", "mp3", "flac", "m4a", "ogg", "oga", "opus", "mp4", "webm", "aif", "aiff", "aifc", "au",
            "caf", "aac", "mka", "mkv", "wma", "w64", "m4b", "mov", "amr", "3gp", "ac3");

    private final JobContext context;
    private final List<Recording> found = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    private RecordingFinder(JobContext context) {
        this.context = context;
    }

    /**
     * The recordings of the given files and folders. A file that is given is taken whatever its ending; in folders the
     * usual endings of sound files count. The same file is taken once, however often it is reached.
     *
     * @throws FailureException with reason USAGE when a path does not exist
     */
    public static List<Recording> find(List<Path> paths, JobContext context) throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw FailureException.usage(path + " does not exist.");
            }
        }
        RecordingFinder finder = new RecordingFinder(context);
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                finder.walk(path);
            } else {
                finder.take(path, String.valueOf(path.getFileName()));
            }
        }
        return finder.found;
    }

    /** Whether the name ends like a sound file's. */
    public static boolean isRecording(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private void take(Path path, String name) throws IOException {
        Path real = Files.isReadable(path)
                ? path.toRealPath()
                : path.toAbsolutePath().normalize();
        if (seen.add(real)) {
            found.add(new Recording(path, name));
        }
    }

    private void walk(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                        return inner.equals(folder) || !isHidden(inner)
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (isRecording(file) && !isHidden(file)) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        // A link in a circle leads to what is visited anyway; anything else is worth a word.
                        if (!(e instanceof java.nio.file.FileSystemLoopException)) {
                            context.warn(file + " could not be read and was left out.");
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(Comparator.comparing(file -> name(folder, file)));
        for (Path file : files) {
            take(file, name(folder, file));
        }
    }

    private static boolean isHidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
