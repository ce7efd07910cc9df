package org.xttsworkbench.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.device.GpuMonitor;
import org.xttsworkbench.device.GpuReading;
import org.xttsworkbench.device.NoGpuMonitor;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.modelhub.ModelsFolder;
import org.xttsworkbench.xtts.untrained.ModelSizes;
import org.xttsworkbench.xtts.untrained.UntrainedModel;

/** Each check with what it can find. */
class ChecksTest {
    private static final long GB = 1L << 30;

    @TempDir
    Path folder;

    private static GpuMonitor card(long free) {
        return new GpuMonitor() {
            @Override
            public List<GpuReading> read(Set<Long> own) {
                return List.of(new GpuReading(
                        0,
                        "GeForce RTX 4070",
                        12 * GB,
                        12 * GB - free,
                        free,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
            }

            @Override
            public String driver() {
                return "560.35";
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void withoutACardTrainingIsSlowAndTheReasonIsTold() {
        CheckResult result = new GpuCheck(() -> new NoGpuMonitor("No NVIDIA driver is installed."), () -> true)
                .run(JobContext.silent());
        assertThat(result.status()).isEqualTo(CheckStatus.SLOW);
        assertThat(result.measured()).isEqualTo("none");
        assertThat(result.advice()).startsWith("No NVIDIA driver is installed.");
        assertThat(result.fix()).contains(FixAction.SHOW_FASTER_WAYS);
    }

    @Test
    void aCardIsMeasuredAgainstTheNeed() {
        CheckResult free = new GpuCheck(() -> card(10 * GB), () -> true).run(JobContext.silent());
        assertThat(free.status()).isEqualTo(CheckStatus.READY);
        assertThat(free.measured()).isEqualTo("10.0 GB free of 12.0 GB");
        assertThat(free.advice()).contains("GeForce RTX 4070", "560.35", "Other programs hold 2.0 GB");
        assertThat(free.bar()).contains(new Measure(10.0 * GB, 8.0 * GB, 12.0 * GB));
        assertThat(new GpuCheck(() -> card(5 * GB), () -> true)
                        .run(JobContext.silent())
                        .status())
                .isEqualTo(CheckStatus.HINT);
        assertThat(new GpuCheck(() -> card(10 * GB), () -> false)
                        .run(JobContext.silent())
                        .status())
                .isEqualTo(CheckStatus.SLOW);
    }

    @Test
    void theEngineComputesAndItsNumbersAreRight() {
        CheckResult result = new EngineCheck("cpu", 1).run(JobContext.silent());
        assertThat(result.status()).as(result.toString()).isEqualTo(CheckStatus.READY);
        assertThat(result.measured()).matches("processor, 1 thread: [1-9][0-9]* GFLOP/s");
    }

    @Test
    void memoryIsJudgedByWhatIsFreeAndWhatIsThere() {
        assertThat(MemoryCheck.judge(12 * GB, 16 * GB).status()).isEqualTo(CheckStatus.READY);
        assertThat(MemoryCheck.judge(6 * GB, 16 * GB).status()).isEqualTo(CheckStatus.HINT);
        assertThat(MemoryCheck.judge(6 * GB, 8 * GB).status()).isEqualTo(CheckStatus.SLOW);
        assertThat(MemoryCheck.judge(6 * GB, 8 * GB).measured()).isEqualTo("6.0 GB free of 8.0 GB");
        assertThat(new MemoryCheck().run(JobContext.silent()).measured()).matches("[0-9.]+ GB free of [0-9.]+ GB");
    }

    @Test
    void theDiskIsJudgedByCheckpoints() throws IOException {
        long gb = 1_000_000_000;
        assertThat(DiskCheck.judge(64 * gb, 100 * gb, "").status()).isEqualTo(CheckStatus.READY);
        assertThat(DiskCheck.judge(64 * gb, 100 * gb, "").fix()).isEmpty();
        assertThat(DiskCheck.judge(15 * gb, 100 * gb, "").status()).isEqualTo(CheckStatus.HINT);
        assertThat(DiskCheck.judge(5 * gb, 100 * gb, "").status()).isEqualTo(CheckStatus.MISSING);
        assertThat(DiskCheck.judge(5 * gb, 100 * gb, "").fix()).contains(FixAction.FREE_DISK_SPACE);
        CheckResult here = new DiskCheck(folder, folder.resolve("not/yet/there")).run(JobContext.silent());
        assertThat(here.measured()).matches("[0-9.]+ [GM]B free");
        assertThat(here.advice()).endsWith("Project and models are on the same drive.");
    }

    @Test
    void aBaseModelIsMissingThenDamagedThenReady() throws IOException {
        ModelCheck check = ModelCheck.baseModel(new ModelsFolder(folder));
        CheckResult none = check.run(JobContext.silent());
        assertThat(none.status()).isEqualTo(CheckStatus.MISSING);
        assertThat(none.measured()).isEqualTo("none");
        assertThat(none.fix()).contains(FixAction.IMPORT_BASE_MODEL);

        Path model = folder.resolve("xtts/v2");
        UntrainedModel.write(model, ModelSizes.tiny(UntrainedModel.vocabularySize()), 5);
        assertThat(check.run(JobContext.silent()).status()).isEqualTo(CheckStatus.READY);
        assertThat(check.run(JobContext.silent()).measured()).startsWith("v2, ").endsWith("6 of 6 files");

        Files.writeString(model.resolve("config.json"), "{");
        CheckResult damaged = check.run(JobContext.silent());
        assertThat(damaged.status()).isEqualTo(CheckStatus.MISSING);
        assertThat(damaged.advice()).startsWith("config.json cannot be used");
    }

    @Test
    void aMissingRecogniserIsAHint() throws IOException {
        CheckResult none = ModelCheck.recogniser(new ModelsFolder(folder)).run(JobContext.silent());
        assertThat(none.status()).isEqualTo(CheckStatus.HINT);
        assertThat(none.fix()).contains(FixAction.IMPORT_RECOGNISER);
    }

    @Test
    void soundFilesAreReadAndFoldersWritten() throws IOException {
        assertThat(new AudioFilesCheck().run(JobContext.silent()).measured()).startsWith("46 s of sound read in ");
        CheckResult folders = new FoldersCheck(folder).run(JobContext.silent());
        assertThat(folders.measured()).matches("writable, [0-9]+ MB/s");
        assertThat(FoldersCheck.judge(40, folder).status()).isEqualTo(CheckStatus.SLOW);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aMeasuredValueIsNeverEmpty() {
        assertThatThrownBy(() -> CheckResult.of("x", CheckStatus.READY, " ", "", ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new SoundCheck().run(JobContext.silent()).measured()).isNotBlank();
    }
}
