package org.xttsworkbench.dataset.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xttsworkbench.job.FailureException;

class TranscriptTableTest {
    @TempDir
    Path folder;

    private List<TableEntry> read(String text) throws IOException {
        return TranscriptTable.read(Files.writeString(folder.resolve("table.csv"), text));
    }

    @Test
    void ljSpeechHasNoQuotesAndPrefersTheNormalisedText() throws IOException {
        List<TableEntry> entries = read("\uFEFFLJ1|\"Dr. Who|\"Doctor Who\r\n\nLJ2|2 \"cats\"|\nLJ3|three");
        assertThat(entries).extracting(TableEntry::recording).containsExactly("LJ1", "LJ2", "LJ3");
        assertThat(entries).extracting(e -> e.line().text()).containsExactly("\"Doctor Who", "2 \"cats\"", "three");
        assertThat(entries).extracting(TableEntry::lineNumber).containsExactly(1, 3, 4);
    }

    @Test
    void coquiIsQuotedAsCsv() throws IOException {
        List<TableEntry> entries = read("""
                audio_file|text|speaker_name
                wavs/a.wav|"He said ""no"" | and left.
                Then silence."|x
                wavs/b.wav|A 5" disk|x
                """);
        assertThat(entries)
                .extracting(e -> e.line().text())
                .containsExactly("He said \"no\" | and left. Then silence.", "A 5\" disk");
        assertThat(entries).extracting(TableEntry::lineNumber).containsExactly(2, 4);
    }

    @Test
    void timesAreOptional() throws IOException {
        List<TableEntry> entries = read("text|start_seconds|audio_file|end_seconds\nOne|0.5|a|1.25\nTwo||b|\n");
        assertThat(entries).extracting(e -> e.line().span()).containsExactly(new SpokenSpan(0.5, 1.25), null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a|b|c|d~line 1 has 4 columns",
                "a|b\\n|text~line 2 names no recording",
                "no table at all~line 1 is neither",
                "''~line 1 is neither",
                "audio_file|text\\na.wav~line 2 has 1 columns where the header has 2",
                "audio_file|text\\na.wav|x\\nb.wav|\"x\\n~line 3 opens a quotation",
                "audio_file|text|start_seconds|end_seconds\\na|x|2|1~line 2 has no time",
                "audio_file|text|start_seconds|end_seconds\\na|x|soon|1~line 2 has no time",
                "audio_file|text|start_seconds|end_seconds\\na|x|NaN|1~line 2 has no time",
                "audio_file|text|start_seconds|end_seconds\\na|x|1|~line 2 has no time",
            })
    void badLinesAreRefusedWithTheirNumber(String text, String message) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("table.csv " + message);
    }

    @Test
    void otherEncodingsAreRefusedWithTheLine() throws IOException {
        Path file =
                Files.write(folder.resolve("table.csv"), "a|one\nb|f\u00fcnf\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TranscriptTable.read(file)).hasMessageContaining("table.csv line 2 is not UTF-8");
    }
}
