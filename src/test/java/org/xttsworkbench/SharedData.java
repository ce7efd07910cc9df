package org.xttsworkbench;

import java.nio.file.Path;

/** Places of test data: in the repository, and in the folder of {@code -Dshared=FOLDER}. */
public final class SharedData {

    private SharedData() {}

    /** A file of the folder that {@code -Dshared} names. */
    public static Path shared(String path) {
        return Path.of(System.getProperty("xtts.shared", ""), path);
    }

    /** A file under {@code src/test/resources/golden}. */
    public static Path golden(String path) {
        return Path.of("src/test/resources/golden", path);
    }
}
