package org.xttsworkbench.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;

/** Writes a new folder whole or not at all: under another name beside it, renamed when everything is in it. */
public final class AtomicFolder {
    private static final Pattern OWNER = Pattern.compile("(\\d{1,18})-\\d+");

    /** Fills the new folder. */
    @FunctionalInterface
    public interface Content<R> {
        R writeTo(Path folder) throws IOException;
    }

    private AtomicFolder() {}

    /**
     * Refuses a place where something lies.
     *
     * @throws FailureException with reason USAGE when {@code folder} exists and is not an empty folder
     */
    public static void requireFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        boolean free = false;
        if (Files.isDirectory(folder)) {
            try (Stream<Path> content = Files.list(folder)) {
                free = content.findAny().isEmpty();
            }
        }
        if (!free) {
            throw FailureException.usage(folder + " is there already; give a new folder.");
        }
    }

    /** Writes {@code folder}, which must not exist or be empty, and gives what {@code content} gives. */
    public static <R> R write(Path folder, Content<R> content) throws IOException {
        requireFree(folder);
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw FailureException.usage(folder + " cannot be written.");
        }
        Files.createDirectories(parent);
        String prefix = "." + target.getFileName() + ".part";
        clean(parent, prefix);
        Path temporary = Files.createTempDirectory(
                parent, prefix + ProcessHandle.current().pid() + "-");
        boolean done = false;
        try {
            R result = content.writeTo(temporary);
            Files.deleteIfExists(target);
            move(temporary, target);
            done = true;
            return result;
        } finally {
            if (!done) {
                delete(temporary);
            }
        }
    }

    /** Deletes what killed processes left, whose numbers are in the names; a model's folder has gigabytes. */
    private static void clean(Path parent, String prefix) throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(parent)) {
            left = all.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .toList();
        }
        for (Path folder : left) {
            Matcher owner = OWNER.matcher(folder.getFileName().toString().substring(prefix.length()));
            if (owner.matches()
                    && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty()) {
                delete(folder);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.getFileStore(from).supportsFileAttributeView("posix")) {
            // Temporary folders are private; a result has the rights that a new folder has.
            Path model = Files.createDirectory(to);
            Files.setPosixFilePermissions(from, Files.getPosixFilePermissions(model));
        }
        AtomicFile.move(from, to);
    }

    /** Deletes a folder with everything in it; links are deleted, not followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
