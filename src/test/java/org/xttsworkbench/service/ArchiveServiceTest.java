package org.xttsworkbench.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectStore;

class ArchiveServiceTest {

    @TempDir
    Path folder;

    private Path voice;

    @BeforeEach
    void makeVoice() throws IOException {
        voice = folder.resolve("marlene");
        new ProjectStore(voice).write(new FinetuneProject("Märchen", "de"));
        for (String file : List.of(
                "recordings/tief/é小.wav",
                "dataset/.lock",
                "dataset/.x.part1/a",
                "cache/peaks/a.peaks",
                "runs/one/lock")) {
            Files.createDirectories(voice.resolve(file).getParent());
            Files.writeString(voice.resolve(file), "content of " + file);
        }
    }

    private ArchiveService.Result archive(Path file) throws IOException {
        return new ArchiveService(new ArchiveService.Request(voice, file)).run(JobContext.silent());
    }

    @Test
    void aVoiceIsPackedWithoutCacheLocksAndUnfinishedFiles() throws IOException {
        Path file = folder.resolve("out/marlene.zip");
        ArchiveService.Result result = archive(file);
        assertThat(result.files()).isEqualTo(2);
        assertThat(result.bytes()).isEqualTo(Files.size(file));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .containsExactly("marlene/project.json", "marlene/recordings/tief/é小.wav");
            byte[] bytes = zip.getInputStream(zip.getEntry("marlene/recordings/tief/é小.wav"))
                    .readAllBytes();
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("content of recordings/tief/é小.wav");
        }
    }

    @Test
    void nothingIsOverwrittenAndTheFileLiesElsewhere() throws IOException {
        Path file = folder.resolve("marlene.zip");
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> archive(file))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("already");
        assertThat(file).hasContent("mine");
        assertThatThrownBy(() -> archive(voice.resolve("a.zip")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("own folder");
    }
}
