package org.xttsworkbench.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xttsworkbench.SharedData.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.job.JobContext;

class AudioDecoderTest {
    private static final Path RECORDING = golden("audio/recording-3.flac");

    @TempDir
    Path folder;

    @Test
    void tellsWhatAFileIs() throws IOException {
        AudioInfo info = AudioDecoder.info(RECORDING);
        assertThat(info.sampleRate()).isEqualTo(48000);
        assertThat(info.channels()).isOne();
        AudioInfo decoded = AudioDecoder.forEachBlock(RECORDING, JobContext.silent(), block -> {});
        assertThat(decoded).isEqualTo(info);
    }

    /** Ten minutes of stereo are 212 MB as floats; blocks stay small, and a collected block leaves nothing behind. */
    @Test
    void aLongFileComesInSmallBlocks() throws IOException {
        Path file = folder.resolve("long.wav");
        int seconds = 600;
        WavFile.stream(file, 44100, sink -> {
            for (int i = 0; i < seconds; i++) {
                sink.accept(new Waveform(new float[44100], 44100));
            }
        });
        long[] counted = new long[2];
        AudioDecoder.forEachBlock(file, 16000, new CollectedWarnings(), block -> {
            counted[0] += block.length();
            counted[1] = Math.max(counted[1], block.length());
        });
        assertThat(counted[0]).isEqualTo(seconds * 16000L);
        assertThat(counted[1]).isLessThan(40_000);
    }

    @Test
    void endsWhenCancelled() {
        int[] blocks = {0};
        JobContext cancelled = new CollectedWarnings() {
            @Override
            public void checkCancelled() {
                if (blocks[0] == 2) {
                    throw new JobCancelledException();
                }
            }
        };
        assertThatThrownBy(() -> AudioDecoder.forEachBlock(RECORDING, cancelled, block -> blocks[0]++))
                .isInstanceOf(JobCancelledException.class);
        assertThat(blocks[0]).isEqualTo(2);
    }

    @Test
    void missingFilesAndFoldersAreToldApart() {
        assertThatThrownBy(() -> AudioDecoder.info(folder.resolve("none.wav")))
                .isInstanceOf(FailureException.class)
                .hasMessageEndingWith("none.wav does not exist.");
        assertThatThrownBy(() -> AudioDecoder.info(folder))
                .isInstanceOf(FailureException.class)
                .hasMessageEndingWith("is not a file.");
    }

    /** A script that names another file must not make the decoder read it, whatever its own name is. */
    @Test
    void scriptsOpenNothing() throws IOException {
        Path target = folder.resolve("target.wav");
        WavFile.write(target, new Waveform(new float[1000], 22050));
        for (String script : new String[] {
            "ffconcat version 1.0\nfile target.wav\n",
            "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\ntarget.wav\n#EXT-X-ENDLIST\n",
            "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n"
        }) {
            for (String name : new String[] {"a.wav", "a.m3u8", "a.ffconcat", "a.sdp"}) {
                Path file = Files.writeString(folder.resolve(name), script);
                assertThatThrownBy(() -> AudioDecoder.info(file)).isInstanceOf(FailureException.class);
            }
        }
    }
}
