package org.xttsworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticReportTest {

    @TempDir
    Path folder;

    @Test
    void logsVersionsAndSettingsAreInItAndNothingOfTheVoice() throws Exception {
        Path logs = Files.createDirectories(folder.resolve("logs"));
        Files.writeString(logs.resolve("engine-1.log"), "Check memory: READY");
        Path voice = Files.createDirectories(folder.resolve("ada"));
        Files.writeString(voice.resolve("workbench.log"), "The window did not answer");
        Files.writeString(voice.resolve("edits.jsonl"), "private words");
        Files.writeString(voice.resolve("a.wav"), "private sound");
        Path settings = Files.writeString(folder.resolve("settings.json"), "{}");
        Path zip = folder.resolve("report.zip");
        new DiagnosticReport(List.of(logs), settings).write(zip, List.of(voice));
        try (ZipFile report = new ZipFile(zip.toFile())) {
            assertThat(report.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "versions.txt", "settings.json", "logs/logs-engine-1.log", "logs/ada-workbench.log");
        }
    }
}
