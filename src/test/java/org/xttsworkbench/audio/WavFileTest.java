package org.xttsworkbench.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xttsworkbench.SharedData.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.job.JobContext;

class WavFileTest {

    @TempDir
    Path folder;

    @Test
    void a16BitFileIsWrittenUnchanged() throws IOException {
        Path source = golden("xtts-tiny/clips/spoken-17.wav");
        Path copy = folder.resolve("copy.wav");
        WavFile.write(copy, AudioDecoder.decode(source, 22050, JobContext.silent()));
        assertThat(copy).hasSameBinaryContentAs(source);
    }

    @Test
    void roundsToTheNearestAndClips() {
        assertThat(WavFile.pcm16(0.5f / 32768)).isEqualTo((short) 0);
        assertThat(WavFile.pcm16(1.5f / 32768)).isEqualTo((short) 2);
        assertThat(WavFile.pcm16(-0.6f / 32768)).isEqualTo((short) -1);
        assertThat(WavFile.pcm16(1)).isEqualTo(Short.MAX_VALUE);
        assertThat(WavFile.pcm16(7)).isEqualTo(Short.MAX_VALUE);
        assertThat(WavFile.pcm16(-1)).isEqualTo(Short.MIN_VALUE);
        assertThat(WavFile.pcm16(-7)).isEqualTo(Short.MIN_VALUE);
    }

    @Test
    void soundComesInBlocksOfAnySize() throws IOException {
        Path file = folder.resolve("blocks.wav");
        WavFile.stream(file, 16000, sink -> {
            for (int i = 1; i <= 4; i++) {
                float[] block = new float[i * 20_000];
                java.util.Arrays.fill(block, i / 8f);
                sink.accept(new Waveform(block, 16000));
            }
        });
        float[] read = AudioDecoder.decode(file, 16000, JobContext.silent()).samples();
        assertThat(read).hasSize(200_000);
        assertThat(read[0]).isEqualTo(1 / 8f);
        assertThat(read[20_000]).isEqualTo(2 / 8f);
        assertThat(read[199_999]).isEqualTo(4 / 8f);
    }

    @Test
    void aFailureLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("kept.wav");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> WavFile.stream(file, 16000, sink -> {
                    sink.accept(new Waveform(new float[1000], 16000));
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(file).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
