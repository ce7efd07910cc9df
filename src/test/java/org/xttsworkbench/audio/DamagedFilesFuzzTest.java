package org.xttsworkbench.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xttsworkbench.SharedData.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;

/** Files with changed, missing and added bytes are decoded as far as possible or refused; nothing else happens. */
class DamagedFilesFuzzTest {
    /** Opening a file costs about a millisecond, so a run takes a few seconds. */
    private static final int FILES = Integer.getInteger("xtts.fuzz", 2000);

    @TempDir
    Path folder;

    @Test
    void damagedFilesEndInSoundOrInASentence() throws IOException {
        List<byte[]> originals = new ArrayList<>();
        try (Stream<Path> files = Files.list(golden("audio/formats"))) {
            for (Path file : files.sorted().toList()) {
                originals.add(Files.readAllBytes(file));
            }
        }
        Random random = new Random(20);
        Path file = folder.resolve("damaged.wav");
        int decoded = 0;
        int refused = 0;
        for (int i = 0; i < FILES; i++) {
            Files.write(file, damage(originals.get(random.nextInt(originals.size())), random));
            if (decodes(file, i)) {
                decoded++;
            } else {
                refused++;
            }
        }
        assertThat(decoded).isPositive();
        assertThat(refused).isPositive();
    }

    private static boolean decodes(Path file, int number) throws IOException {
        long[] samples = {0};
        try {
            AudioInfo info = AudioDecoder.forEachBlock(file, new CollectedWarnings(), block -> {
                samples[0] += block.length();
                for (float sample : block.samples()) {
                    if (!Float.isFinite(sample)) {
                        throw new AssertionError("not a number in file " + number);
                    }
                }
            });
            assertThat(info.samples()).isEqualTo(samples[0]).isPositive();
            return true;
        } catch (FailureException e) {
            assertThat(e.reason()).isEqualTo(FailureReason.BAD_INPUT);
            assertThat(samples[0]).isZero();
            return false;
        }
    }

    private static byte[] damage(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int kind = random.nextInt(4);
        if (kind == 0 || bytes.length == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length + 100));
        } else if (kind == 1) {
            int from = random.nextInt(bytes.length);
            byte[] rest =
                    Arrays.copyOfRange(bytes, Math.min(bytes.length, from + 1 + random.nextInt(500)), bytes.length);
            byte[] joined = Arrays.copyOf(bytes, from + rest.length);
            System.arraycopy(rest, 0, joined, from, rest.length);
            return joined;
        }
        // Headers are where it hurts most.
        int reach = kind == 2 ? Math.min(bytes.length, 200) : bytes.length;
        for (int i = random.nextInt(20); i >= 0; i--) {
            bytes[random.nextInt(reach)] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextInt(2) * 255);
        }
        return bytes;
    }
}
