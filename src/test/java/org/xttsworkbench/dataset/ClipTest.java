package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.storage.JsonFile;

class ClipTest {
    private static final List<Word> WORDS =
            List.of(new Word(" Look", 0.1, 0.35, 0.98), new Word(" out!", 0.35, 0.8, 0.91));

    @Test
    void theTextIsWhatTheWordsSayAndTheRawTextKeepsItsBlanks() {
        Clip clip = Clip.heard("0123456789abcdef", 16_000, 32_000, 16_000, WORDS, true);
        assertThat(clip.rawText()).isEqualTo(" Look out!");
        assertThat(clip.text()).isEqualTo("Look out!");
        assertThat(clip.withText("Look there!").rawText()).isEqualTo(" Look out!");
        assertThat(clip.seconds()).isEqualTo(1.0);
    }

    @Test
    void chineseWordsAreJoinedWithoutBlanks() {
        List<Word> words = List.of(new Word("今天", 0, 1, 1), new Word("天气", 1, 2, 1), new Word("很好。", 2, 3, 1));
        assertThat(Clip.heard("0123456789abcdef", 0, 48_000, 16_000, words, false)
                        .text())
                .isEqualTo("今天天气很好。");
    }

    @Test
    void aWordIsOneLineOfTheFile(@TempDir Path folder) throws IOException {
        Clip clip = Clip.heard("0123456789abcdef", 16_000, 32_000, 16_000, WORDS, true)
                .byHand();
        JsonFile.write(folder.resolve("clip.json"), 1, clip);
        assertThat(Files.readString(folder.resolve("clip.json"))).contains("[ \" Look\", 0.1, 0.35, 0.98 ]");
        assertThat(JsonFile.read(folder.resolve("clip.json"), Clip.class)).isEqualTo(clip);
    }
}
