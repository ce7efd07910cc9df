package org.xttsworkbench.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.text.CleaningMode;
import org.xttsworkbench.text.Language;

class TokenizeServiceTest {
    private static final Path VOCABULARY = SharedData.golden("text/tiny-vocab.json");

    private final List<TokenizeService.Line> lines = new ArrayList<>();

    private TokenizeService.Result run(Optional<String> text, Optional<Path> file) throws IOException {
        return new TokenizeService(
                        new TokenizeService.Request(
                                Language.ENGLISH, CleaningMode.REFERENCE, VOCABULARY, text, file, true),
                        lines::add)
                .run(JobContext.silent());
    }

    @Test
    void linesEndAtLineFeedsOnly(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("in.txt"), " One\r\n\ntwo\u2028 2\u0085x");
        assertThat(run(Optional.empty(), Optional.of(file))).isEqualTo(new TokenizeService.Result(3, 0));
        assertThat(lines).extracting(TokenizeService.Line::text).containsExactly(" One\r", "", "two\u2028 2\u0085x");
        assertThat(lines).extracting(TokenizeService.Line::cleaned).containsExactly("one", "", "two two x");
    }

    @Test
    void aLastLineFeedBeginsNoLine() throws IOException {
        run(Optional.of("a\n"), Optional.empty());
        assertThat(lines).hasSize(1);
    }

    @Test
    void namesWhatTheVocabularyCannotSpell() throws IOException {
        run(Optional.of("a 😀\na"), Optional.empty());
        assertThat(lines.get(0).unknown())
                .singleElement()
                .satisfies(u -> assertThat(u.character()).isEqualTo("😀"));
        assertThat(lines.get(1).unknown()).isEmpty();
    }

    @Test
    void anEmptyTextIsOneLine() throws IOException {
        run(Optional.of(""), Optional.empty());
        assertThat(lines).hasSize(1);
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithItsLine(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("in.txt"), "ok\nMünchen".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> run(Optional.empty(), Optional.of(file)))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("in.txt, line 2");
    }
}
