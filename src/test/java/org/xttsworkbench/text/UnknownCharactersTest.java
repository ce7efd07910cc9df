package org.xttsworkbench.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownCharactersTest {

    /** Small letters, blanks, a few marks. */
    private static VoiceBpeTokenizer tokenizer(Path folder) throws IOException {
        StringBuilder pieces = new StringBuilder();
        String letters = "abcdefghijklmnopqrstuvwxyz.,-!?'";
        for (int i = 0; i < letters.length(); i++) {
            pieces.append(", \"").append(letters.charAt(i)).append("\": ").append(10 + i);
        }
        return VoiceBpeTokenizer.load(
                Files.writeString(folder.resolve("vocab.json"), """
                {"added_tokens": [{"id": 0, "content": "[STOP]"}, {"id": 1, "content": "[UNK]"},
                   {"id": 2, "content": "[SPACE]"}, {"id": 3, "content": "[START]"}, {"id": 4, "content": "[en]"}],
                 "model": {"merges": [], "vocab": {%s}}}
                """.formatted(pieces.substring(2))));
    }

    @Test
    void namesWhatCannotBeSpelledAndTheNearestSpelling(@TempDir Path folder) throws IOException {
        String text = "“Café” — Ⅷ２ 😀 naïve… Ł";
        List<UnknownCharacter> unknown = UnknownCharacters.of(text, Language.ENGLISH, tokenizer(folder));
        assertThat(unknown)
                .extracting(UnknownCharacter::character, UnknownCharacter::suggestion, UnknownCharacter::places)
                .containsExactly(
                        tuple("“", "\"", List.of(0)),
                        tuple("é", "e", List.of(4)),
                        tuple("”", "\"", List.of(5)),
                        tuple("—", "-", List.of(7)),
                        tuple("ⅷ", "viii", List.of(9)),
                        tuple("２", "2", List.of(10)),
                        tuple("😀", "", List.of(12)),
                        tuple("ï", "i", List.of(17)),
                        tuple("…", "...", List.of(20)),
                        tuple("ł", "l", List.of(22)));
        assertThat(unknown.get(6).name()).isEqualTo("GRINNING FACE");
        String repaired = UnknownCharacters.repair(text, unknown);
        assertThat(repaired).isEqualTo("\"Cafe\" - viii2  naive... l");
        assertThat(UnknownCharacters.of(repaired, Language.ENGLISH, tokenizer(folder)))
                .isEmpty();
    }

    @Test
    void countsWhatOnlyCleaningBringsIn(@TempDir Path folder) throws IOException {
        assertThat(UnknownCharacters.of("5 5", Language.RUSSIAN, tokenizer(folder)))
                .contains(new UnknownCharacter("п", "CYRILLIC SMALL LETTER PE", 2, "", List.of()));
    }

    @Test
    void aTextThatCanBeSpelledHasNone(@TempDir Path folder) throws IOException {
        assertThat(UnknownCharacters.of("All 21 of them & more.", Language.ENGLISH, tokenizer(folder)))
                .isEmpty();
    }
}
