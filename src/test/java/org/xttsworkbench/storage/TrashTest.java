package org.xttsworkbench.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {
    @TempDir
    Path folder;

    @Test
    void aFolderGoesThereWithANoteOfWhereItCameFrom() throws Exception {
        Path trash = folder.resolve("Trash");
        for (int i = 0; i < 2; i++) {
            Path run = Files.createDirectories(folder.resolve("runs/first run"));
            Files.writeString(run.resolve("train.log"), "log " + i);
            Trash.put(run, trash);
            assertThat(run).doesNotExist();
        }
        assertThat(trash.resolve("files/first run/train.log")).hasContent("log 0");
        assertThat(trash.resolve("files/first run.2/train.log")).hasContent("log 1");
        assertThat(Files.readString(trash.resolve("info/first run.trashinfo")))
                .startsWith("[Trash Info]\nPath=" + folder.toUri().getRawPath() + "runs/first%20run\nDeletionDate=");
    }

    @Test
    void whatIsNotThereLeavesNoNote() {
        Path trash = folder.resolve("Trash");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Trash.put(folder.resolve("nothing"), trash))
                .isInstanceOf(java.io.IOException.class);
        assertThat(trash.resolve("info")).isEmptyDirectory();
    }
}
