package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as users have them, with a recogniser listening. */
class ManyRecordingsTest {
    @TempDir
    Path folder;

    @Test
    void tenThousandFilesInNestedFoldersAreAllAccountedFor() throws IOException {
        HeardFixture fixture = new HeardFixture(folder);
        fixture.give("deep/er/a.wav", new SpokenRecording().say("spoken-15"));
        for (int i = 0; i < 10_000; i++) {
            Path file = fixture.given.recordings.resolve("d" + i % 100 + "/e" + i % 7 + "/f" + i + ".wav");
            if (i < 700) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(file, "no sound " + i);
        }
        DatasetReport report = fixture.create(fixture.given.recordings);
        assertThat(report.clips()).isEqualTo(1);
        assertThat(report.rejected()).hasSize(10_000).allMatch(r -> r.reason().startsWith("unreadable: "));
    }

    @Test
    void linksSameNamesAndNamesInAnyScript() throws IOException {
        HeardFixture fixture = new HeardFixture(folder);
        Path first = fixture.give("Понедельник/запись 1.wav", new SpokenRecording().say("spoken-15"));
        Files.createSymbolicLink(fixture.given.recordings.resolve("リンク.wav"), first);
        Files.createSymbolicLink(fixture.given.recordings.resolve("kreis"), fixture.given.recordings);
        Files.createSymbolicLink(fixture.given.recordings.resolve("gone.wav"), folder.resolve("nowhere.wav"));
        Path locked = Files.writeString(fixture.given.recordings.resolve("\u0645\u0642\u0641\u0644.wav"), "x");
        fixture.give("\u5c0f\u00e9\ud83d\ude00.wav", new SpokenRecording().say("spoken-20"));
        boolean unreadable = locked.toFile().setReadable(false) && !Files.isReadable(locked);
        DatasetReport report = fixture.create(fixture.given.recordings);
        assertThat(report.clips()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(Rejection::source)
                .contains("gone.wav", locked.getFileName().toString());
        if (unreadable) {
            assertThat(report.rejected()).anyMatch(r -> r.reason().endsWith("it may not be read"));
        }
        for (Clip clip : fixture.clips()) {
            assertThat(fixture.given.store().file(clip)).exists();
        }
    }
}
