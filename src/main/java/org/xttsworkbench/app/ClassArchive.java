package org.xttsworkbench.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.logging.log4j.LogManager;

/**
 * Makes the archive of all classes that the program may need: with it the window, the engine and commands start, and do
 * anything for the first time, without reading and verifying them.
 */
public final class ClassArchive {
    private static final List<String> JARS = List.of(
            "xtts-workbench",
            "javafx-",
            "atlantafx-",
            "ikonli-",
            "jackson-",
            "log4j-",
            "jna-",
            "api-",
            "pytorch-",
            "picocli-");

    private static final String ENDING = ".class";

    private ClassArchive() {}

    /**
     * Has another Java do the loading and leave the archive when it ends.
     *
     * @param arguments the archive's file; none in that other Java
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        if (arguments.length == 0) {
            load(classPath);
        } else {
            archive(Path.of(arguments[0]), classPath);
        }
    }

    /** Java crashes on an archive that was cut short, so it gets its name when it is whole. */
    private static void archive(Path file, String classPath) throws IOException, InterruptedException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                // A Java that has no such archives starts without one.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-XX:ArchiveClassesAtExit=" + part,
                "-cp",
                classPath,
                ClassArchive.class.getName());
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (status == 0 && Files.exists(part)) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void load(String classPath) throws IOException {
        // Not only its classes: what it computes at its start is kept, too.
        LogManager.getLogger(ClassArchive.class).debug("The classes of the program are loaded for their archive.");
        for (String path : classPath.split(File.pathSeparator)) {
            File file = new File(path);
            if (JARS.stream().anyMatch(file.getName()::startsWith)) {
                loadAll(file);
            }
        }
    }

    private static void loadAll(File file) throws IOException {
        try (JarFile jar = new JarFile(file)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.endsWith(ENDING) && !name.startsWith("META-INF") && !name.equals("module-info.class")) {
                    loadClass(name.substring(0, name.length() - ENDING.length()).replace('/', '.'));
                }
            }
        }
    }

    private static void loadClass(String name) {
        try {
            Class<?> unused = Class.forName(name, false, ClassArchive.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // Made for a library that is not there, so the window does without it as well.
            LogManager.getLogger(ClassArchive.class).debug("{} is not in the archive.", name);
        }
    }
}
