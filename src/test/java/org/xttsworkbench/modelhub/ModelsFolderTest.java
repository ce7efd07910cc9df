package org.xttsworkbench.modelhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.storage.Sha256;
import org.xttsworkbench.tensor.SafetensorsFile;
import org.xttsworkbench.tensor.TensorSource;
import org.xttsworkbench.xtts.untrained.ModelSizes;
import org.xttsworkbench.xtts.untrained.UntrainedModel;

/** Models are found, looked into, and taken in whole or not at all. */
class ModelsFolderTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path source;

    @BeforeAll
    static void makeModel() throws IOException {
        source = shared.resolve("My Model");
        UntrainedModel.write(source, ModelSizes.tiny(UntrainedModel.vocabularySize()), 5);
        Files.writeString(source.resolve("holiday.txt"), "not part of a model");
    }

    private ModelsFolder models() {
        return new ModelsFolder(folder.resolve("models"));
    }

    private InstalledModel take() throws IOException {
        return new ModelImport(models()).run(source, Optional.of("v2"), JobContext.silent());
    }

    @Test
    void anImportedModelIsListedWithItsFilesAndNothingElse() throws IOException {
        assertThat(models().list()).isEmpty();
        InstalledModel model = take();
        assertThat(model.id()).isEqualTo("xtts/v2");
        assertThat(model.valid()).as(model.problems().toString()).isTrue();
        assertThat(model.files()).contains("model.pth", "speakers_xtts.pth").doesNotContain("holiday.txt");
        assertThat(models().list()).containsExactly(model);
        assertThat(models().find("v2")).isEqualTo(model);
        assertThat(Sha256.of(Path.of(model.folder(), "model.pth"))).isEqualTo(Sha256.of(source.resolve("model.pth")));
        assertThatThrownBy(this::take).isInstanceOf(FailureException.class).hasMessageContaining("is there already");
    }

    @Test
    void aTruncatedOrMissingFileIsNamed() throws IOException {
        Path model = Path.of(take().folder());
        byte[] bytes = Files.readAllBytes(model.resolve("dvae.pth"));
        Files.write(model.resolve("dvae.pth"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Files.delete(model.resolve("vocab.json"));
        InstalledModel found = models().find("xtts/v2");
        assertThat(found.valid()).isFalse();
        assertThat(found.problems()).hasSize(2);
        assertThat(String.join(" ", found.problems())).contains("vocab.json is missing", "dvae.pth cannot be used");
        assertThatThrownBy(() -> new ModelImport(new ModelsFolder(folder.resolve("other")))
                        .run(model, Optional.empty(), JobContext.silent()))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("vocab.json is missing");
    }

    @Test
    void aModelOfAnotherKindIsToldApart() throws IOException {
        Path model = Path.of(take().folder());
        Files.copy(
                model.resolve("mel_stats.pth"),
                model.resolve("model.pth"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(models().find("v2").problems()).hasSize(1);
        assertThat(models().find("v2").problems().get(0)).startsWith("model.pth cannot be used");
    }

    @Test
    void aCancelledImportLeavesNothing() throws IOException {
        JobContext cancelling = new JobContext() {
            private double done;

            @Override
            public void report(Progress progress) {
                done = progress.done();
            }

            @Override
            public void warn(String message) {}

            @Override
            public void checkCancelled() {
                if (done > 0) {
                    throw new JobCancelledException();
                }
            }

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
        assertThatThrownBy(() -> new ModelImport(models()).run(source, Optional.empty(), cancelling))
                .isInstanceOf(JobCancelledException.class);
        assertThat(models().list()).isEmpty();
        try (Stream<Path> left = Files.walk(folder.resolve("models"))) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aRecogniserInPartsNeedsAllOfThem() throws IOException {
        Path large = Files.createDirectories(folder.resolve("models/whisper/large"));
        Files.writeString(large.resolve("config.json"), "{\"model_type\":\"whisper\"}");
        Files.writeString(large.resolve("tokenizer.json"), "{}");
        Files.writeString(
                large.resolve("model.safetensors.index.json"),
                "{\"weight_map\":{\"a\":\"model-1.safetensors\",\"b\":\"model-2.safetensors\",\"c\":\"../x.safetensors\"}}");
        Map<String, TensorSource> none = Map.of();
        SafetensorsFile.write(large.resolve("model-1.safetensors"), none, Map.of());
        InstalledModel half = models().find("whisper/large");
        assertThat(half.problems()).containsExactly("model-2.safetensors is missing.");
        assertThat(half.present()).isEqualTo(4);
        assertThat(half.expected()).isEqualTo(5);
        SafetensorsFile.write(large.resolve("model-2.safetensors"), none, Map.of());
        assertThat(models().find("whisper/large").problems()).isEmpty();
        Files.writeString(large.resolve("config.json"), "{\"model_type\":\"bert\"}");
        assertThat(models().find("whisper/large").valid()).isFalse();
    }

    @Test
    void aFolderWithoutAModelIsRefused() {
        assertThatThrownBy(() -> new ModelImport(models()).run(folder, Optional.empty(), JobContext.silent()))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("holds no model");
        assertThatThrownBy(() -> models().find("v2")).isInstanceOf(FailureException.class);
    }
}
