package org.xttsworkbench.app;

import java.io.File;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.apache.logging.log4j.LogManager;

/**
 * Loads all classes that a window may need and ends. The build runs it with {@code -XX:ArchiveClassesAtExit}: with the
 * archive that Java leaves then, the window starts, and does anything for the first time, without reading and verifying them.
 */
public final class WindowClasses {
    private static final List<String> JARS =
            List.of("xtts-workbench", "javafx-", "atlantafx-", "ikonli-", "jackson-", "log4j-", "jna-");

    private static final String ENDING = ".class";

    private WindowClasses() {}

    public static void main(String[] arguments) throws IOException {
        // Not only its classes: what it computes at its start is kept, too.
        LogManager.getLogger(WindowClasses.class).debug("The classes of the window are loaded for their archive.");
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            File file = new File(path);
            if (JARS.stream().anyMatch(file.getName()::startsWith)) {
                load(file);
            }
        }
    }

    private static void load(File file) throws IOException {
        try (JarFile jar = new JarFile(file)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.endsWith(ENDING) && !name.startsWith("META-INF") && !name.equals("module-info.class")) {
                    load(name.substring(0, name.length() - ENDING.length()).replace('/', '.'));
                }
            }
        }
    }

    private static void load(String name) {
        try {
            Class<?> unused = Class.forName(name, false, WindowClasses.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // Made for a library that is not there, so the window does without it as well.
            LogManager.getLogger(WindowClasses.class).debug("{} is not in the archive.", name);
        }
    }
}
