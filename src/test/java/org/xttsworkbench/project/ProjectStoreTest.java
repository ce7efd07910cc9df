package org.xttsworkbench.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.CorruptFileException;

class ProjectStoreTest {
    @TempDir
    Path folder;

    @Test
    void aProjectIsNamedAfterItsFolderAndCanBeMoved() throws IOException {
        ProjectStore store = new ProjectStore(folder.resolve("Anna"));
        assertThat(store.find()).isEmpty();
        FinetuneProject made = store.openOrCreate("de");
        assertThat(made).isEqualTo(new FinetuneProject("Anna", "de"));
        assertThat(store.openOrCreate("en")).isEqualTo(made);
        assertThat(Files.readString(store.layout().projectFile())).doesNotContain(folder.toString());
        Files.move(folder.resolve("Anna"), folder.resolve("Berta"));
        assertThat(new ProjectStore(folder.resolve("Berta")).open()).isEqualTo(made);
    }

    @Test
    void aFolderWithoutAProjectIsRefusedAndLeftAlone() {
        assertThatThrownBy(() -> new ProjectStore(folder.resolve("none")).open())
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("none");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void aBrokenFileIsKept() throws IOException {
        ProjectStore store = new ProjectStore(folder);
        Files.writeString(store.layout().projectFile(), "{ \"name\":");
        assertThatThrownBy(store::find).isInstanceOf(CorruptFileException.class);
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(f -> assertThat(f.getFileName().toString()).startsWith("project.json.corrupt-"));
        }
    }

    @Test
    void runsAndCheckpointsAreListedInOrder() throws IOException {
        ProjectLayout layout = new ProjectLayout(folder);
        assertThat(layout.runNames()).isEmpty();
        RunLayout run = layout.run("2026-01-02_03-04-05");
        Files.createDirectories(run.checkpoint(500));
        Files.createDirectories(run.checkpoint(1_000_000));
        Files.createDirectories(run.checkpoints().resolve(".step-000600.part"));
        assertThat(layout.runNames()).containsExactly(run.name());
        assertThat(run.checkpointFolders()).containsExactly(run.checkpoint(500), run.checkpoint(1_000_000));
        assertThat(run.checkpoint(500)).hasFileName("step-000500");
    }
}
