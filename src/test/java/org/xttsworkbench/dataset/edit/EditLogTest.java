package org.xttsworkbench.dataset.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.job.FailureException;

class EditLogTest {
    private static final int KILLS = Integer.getInteger("xtts.kills", 3);

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("edits.jsonl");
    }

    @Test
    void everyKindOfEntryComesBackAsItWas() throws IOException {
        EditEntry.Step one = EditEntry.Step.of(new Edit.Text("a", "null"));
        List<EditEntry> all = List.of(
                one,
                EditEntry.Step.of(new Edit.Accept("a", true)),
                EditEntry.Step.of(new Edit.Exclude("b", true), new Edit.Accept("c", false)),
                EditEntry.Step.of(new Edit.Recut(
                        List.of("a", "b"), List.of(new Cut(0, 5, "é | \"小\"", "heard"), new Cut(5, 9, "", "")))),
                new EditEntry.Undo(one.id()),
                new EditEntry.Redo(one.id()));
        EditLog log = new EditLog(file());
        assertThat(log.read()).isEmpty();
        log.append(all);
        assertThat(new EditLog(file()).read()).isEqualTo(all);
    }

    @Test
    void linesOfTheFirstFormAreRead() throws IOException {
        Files.writeString(file(), """
            {"clip":"a","text":"Said.","excluded":false}
            {"clip":"b","excluded":true}
            """);
        assertThat(new EditLog(file()).read())
                .containsExactly(
                        new EditEntry.Step(
                                "line-1", List.of(new Edit.Text("a", "Said."), new Edit.Exclude("a", false))),
                        new EditEntry.Step("line-2", List.of(new Edit.Exclude("b", true))));
    }

    @Test
    void anUnfinishedLastLineIsLeftOutAndThenOverwritten() throws IOException {
        EditLog log = new EditLog(file());
        log.append(List.of(EditEntry.Step.of(new Edit.Accept("a", true))));
        Files.writeString(file(), "{\"step\":\"x\",\"clip\":\"b", StandardOpenOption.APPEND);
        assertThat(new EditLog(file()).read()).hasSize(1);
        log.append(List.of(EditEntry.Step.of(new Edit.Accept("c", true))));
        assertThat(new EditLog(file()).read()).hasSize(2);
    }

    @Test
    void aDamagedLineIsNamed() throws IOException {
        Files.writeString(file(), "{\"clip\":\"a\",\"excluded\":true}\n{\"clip\":oops}\n");
        assertThatThrownBy(() -> new EditLog(file()).read())
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("edits.jsonl line 2");
        assertThat(file()).exists();
    }

    @Test
    void whoeverAppendsIsToldThatSomebodyElseDid() throws IOException {
        EditLog mine = new EditLog(file());
        EditLog other = new EditLog(file());
        EditEntry.Step step = EditEntry.Step.of(new Edit.Accept("a", true));
        assertThat(mine.append(List.of(step))).isFalse();
        assertThat(mine.append(List.of(step))).isFalse();
        other.read();
        assertThat(other.append(List.of(step))).isFalse();
        assertThat(mine.append(List.of(step))).isTrue();
        assertThat(mine.read()).hasSize(4);
    }

    /** The writer tells a number after its step was written: whatever it told must be there after a kill. */
    @Test
    void aKilledWriterLosesNothingThatItSaidWasWritten() throws IOException, InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            Path file = folder.resolve("killed-" + kill + ".jsonl");
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            EditWriter.class.getName(),
                            file.toString())
                    .redirectErrorStream(false)
                    .start();
            int told = -1;
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
                int last = 20 + kill * 17;
                while (told < last) {
                    told = Integer.parseInt(lines.readLine());
                }
                writer.destroyForcibly();
            }
            writer.waitFor();
            List<EditEntry> kept = new EditLog(file).read();
            assertThat(told).isGreaterThanOrEqualTo(20);
            assertThat(kept.size()).isGreaterThan(told);
            assertThat(kept)
                    .isEqualTo(IntStream.range(0, kept.size())
                            .mapToObj(EditWriter::step)
                            .toList());
        }
    }
}
