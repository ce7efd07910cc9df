package org.xttsworkbench.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.AudioInfo;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;

/** Decodes a recording that comes with the program. */
public final class AudioFilesCheck implements SystemCheck {
    private static final String ID = CheckId.AUDIO_FILES.id();
    private static final String SAMPLE = "/demo/harbour.flac";
    private static final String REQUIRED = "wav, mp3, flac, m4a, ogg, opus, mp4 and more";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public CheckResult run(JobContext context) throws IOException {
        Path file = Files.createTempFile("sample", ".flac");
        try (InputStream sample = AudioFilesCheck.class.getResourceAsStream(SAMPLE)) {
            if (sample == null) {
                throw new IllegalStateException("the program lacks " + SAMPLE);
            }
            Files.write(file, sample.readAllBytes());
            long start = System.nanoTime();
            AudioInfo info = AudioDecoder.forEachBlock(file, context, block -> {});
            double seconds = (System.nanoTime() - start) / 1e9;
            return CheckResult.of(
                    ID,
                    CheckStatus.READY,
                    String.format(Locale.ROOT, "%.0f s of sound read in %.2f s", info.seconds(), seconds),
                    REQUIRED,
                    "A recording that comes with the program was decoded.");
        } catch (FailureException | LinkageError e) {
            return CheckResult.of(
                    ID,
                    CheckStatus.FAILED,
                    CheckResult.NONE,
                    REQUIRED,
                    "Sound files cannot be read: " + e.getMessage());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
