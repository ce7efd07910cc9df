package org.xttsworkbench.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserFileTest {
    @TempDir
    Path folder;

    private UserFile<Settings> file() {
        return new UserFile<>(folder.resolve("settings.json"), Settings.class, 1, Settings.DEFAULT);
    }

    @Test
    void withoutAFileTheDefaultsCount() {
        assertThat(file().read()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Settings changed = Settings.DEFAULT
                .withTheme("dark")
                .withTextPercent(150)
                .withWindow(new Settings.WindowPlace(1, 2, 1280, 800, true))
                .withLastVoice(Optional.of(folder));
        file().write(changed);
        assertThat(file().read()).isEqualTo(changed);
    }

    @Test
    void fieldsOfAnotherVersionAreKept() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"theme\":\"dark\",\"ofTheFuture\":{\"a\":1}}");
        Settings read = file().read();
        assertThat(read.dark()).isTrue();
        file().write(read.withTheme("light"));
        assertThat(Files.readString(folder.resolve("settings.json")))
                .contains("ofTheFuture")
                .contains("light");
    }

    @Test
    void aDamagedFileIsSetAsideAndNotOverwritten() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{ half");
        assertThat(file().read()).isEqualTo(Settings.DEFAULT);
        file().write(Settings.DEFAULT);
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("settings.json.corrupt-"));
        }
    }

    @Test
    void valuesOutOfRangeAreBroughtIntoIt() throws Exception {
        Files.writeString(
                folder.resolve("settings.json"),
                "{\"theme\":\"pink\",\"textPercent\":900,\"device\":\"x\",\"threads\":-4}");
        assertThat(file().read()).isEqualTo(Settings.DEFAULT.withTextPercent(200));
    }

    @Test
    void voicesAreRememberedTheNewestFirstAndCanBeForgotten() throws Exception {
        RememberedVoices voices = new RememberedVoices(folder);
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        voices.change(first, memory -> memory.openedAt(1));
        voices.change(second, memory -> memory.openedAt(2).withInput(List.of(first), List.of()));
        assertThat(voices.list()).extracting(VoiceMemory::folder).containsExactly(second, first);
        assertThat(new RememberedVoices(folder).of(second).recordings()).containsExactly(first);
        voices.forget(second);
        assertThat(voices.list()).extracting(VoiceMemory::folder).containsExactly(first);
    }
}
