package org.xttsworkbench.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.xttsworkbench.SharedData.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.storage.JsonFile;

/** Every file of the manifest is decoded, decoded in part with a warning, or refused, as the manifest says. */
class AudioFormatsTest {
    private static final int RATE = 22050;
    private static final Path FOLDER = golden("audio/formats");

    /** Valid files that are worth a warning all the same. */
    private static final Set<String> WARNED = Set.of(
            "length-too-large.wav", "length-too-small.wav", "odd-last-byte.wav", "silent.wav", "stereo-inverted.wav");

    @TempDir
    Path odd;

    private static JsonNode manifest() throws IOException {
        return JsonFile.readTree(golden("audio/manifest.json"));
    }

    private static Stream<String> names(String... expectations) throws IOException {
        JsonNode manifest = manifest();
        return manifest.propertyStream()
                .filter(e ->
                        Set.of(expectations).contains(e.getValue().get("expect").asText()))
                .map(Map.Entry::getKey);
    }

    static Stream<String> decodable() throws IOException {
        return names("ok", "partial");
    }

    static Stream<String> refused() throws IOException {
        return names("refuse");
    }

    /** Odd names are made here: not every tool that handles the repository could. */
    private Path file(String name) throws IOException {
        try {
            Path file = FOLDER.resolve(name);
            return Files.exists(file) ? file : Files.copy(FOLDER.resolve("plain-name.wav"), odd.resolve(name));
        } catch (InvalidPathException e) {
            return Assumptions.abort("this system's file names cannot hold " + name);
        }
    }

    @ParameterizedTest
    @MethodSource("decodable")
    void isDecoded(String name) throws IOException {
        JsonNode expected = manifest().get(name);
        CollectedWarnings context = new CollectedWarnings();
        Path file = file(name);
        float[] sound = AudioDecoder.decode(file, RATE, context).samples();

        JsonNode mono = expected.get("mono22050");
        assertThat((double) sound.length).isCloseTo(mono.get("samples").asInt(), within((double)
                mono.get("tolerance").asInt()));
        boolean lossless = !expected.get("kind").asText().equals("lossy");
        boolean resampled = expected.get("sample_rate").asInt() != RATE;
        if (!name.equals("length-too-small.wav")) {
            double decibels =
                    !lossless || expected.get("expect").asText().equals("partial") ? 0.5 : resampled ? 0.2 : 0.05;
            assertThat(SoundMeasures.rms(sound)).isCloseTo(mono.get("rms_db").asDouble(), within(decibels));
            assertThat(SoundMeasures.peak(sound)).isCloseTo(mono.get("peak_db").asDouble(), within(decibels));
        }
        if (expected.has("against_source")) {
            assertSource(sound, expected.get("against_source"), name);
        }
        AudioInfo info = AudioDecoder.forEachBlock(file, context, block -> {});
        assertThat(info.sampleRate()).isEqualTo(expected.get("sample_rate").asInt());
        assertThat(info.channels()).isEqualTo(expected.get("channels").asInt());
        if (expected.get("expect").asText().equals("partial") || WARNED.contains(name)) {
            assertThat(context.warnings)
                    .isNotEmpty()
                    .allSatisfy(w -> assertThat(w).contains(name));
        } else {
            assertThat(context.warnings).isEmpty();
        }
    }

    private void assertSource(float[] sound, JsonNode against, String name) throws IOException {
        float[] whole = AudioDecoder.decode(FOLDER.resolve("s16-22050-mono.wav"), RATE, new CollectedWarnings())
                .samples();
        int start = against.get("start").asInt();
        float[] source = java.util.Arrays.copyOfRange(
                whole, start, start + against.get("samples").asInt());
        for (int i = 0; i < source.length; i++) {
            source[i] = (float)
                    Math.max(-1, Math.min(1, source[i] * against.get("gain").asDouble()));
        }
        double snr =
                SoundMeasures.signalToNoise(sound, source, against.get("lag").asInt());
        assertThat(snr).as(name).isGreaterThan(against.get("snr_db").asDouble() - 3);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefused(String name) {
        assertThatThrownBy(() -> AudioDecoder.forEachBlock(file(name), new CollectedWarnings(), block -> {
                    throw new AssertionError("nothing may come out of " + name);
                }))
                .isInstanceOfSatisfying(FailureException.class, e -> {
                    assertThat(e.reason()).isEqualTo(FailureReason.BAD_INPUT);
                    assertThat(e.getMessage()).contains(name).endsWith(".").doesNotContain("\n");
                });
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = "f32-nan.wav")
    void noNotANumberComesOut(String name) throws IOException {
        CollectedWarnings context = new CollectedWarnings();
        float[] sound = AudioDecoder.decode(file(name), RATE, context).samples();
        assertThat(sound[100]).isZero();
        assertThat(sound[2000]).isOne();
        assertThat(sound[3000]).isEqualTo(-1);
        assertThat(context.warnings).singleElement().asString().contains("3 values");
    }
}
