package org.xttsworkbench.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void aFailedWriteLeavesTheOldContentAndNothingElse() throws IOException {
        Path file = folder.resolve("project.json");
        AtomicFile.writeText(file, "old");

        assertThatThrownBy(() -> AtomicFile.writeStream(file, stream -> {
                    stream.write('n');
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void writesFoldersAndUnicode() throws IOException {
        Path file = folder.resolve("голос/名.txt");
        AtomicFile.writeText(file, "ü");
        assertThat(file).hasContent("ü");
    }
}
