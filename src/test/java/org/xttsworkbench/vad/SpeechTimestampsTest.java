package org.xttsworkbench.vad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.storage.JsonFile;

/** Regions from made-up probability tracks, where the places can be told by hand, and from random ones. */
class SpeechTimestampsTest {
    private static final VadOptions DEFAULT = VadOptions.DEFAULT;

    private static float[] track(Object... runs) {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < runs.length; i += 2) {
            for (int k = 0; k < (Integer) runs[i + 1]; k++) {
                values.add(((Double) runs[i]).floatValue());
            }
        }
        float[] track = new float[values.size()];
        for (int i = 0; i < track.length; i++) {
            track[i] = values.get(i);
        }
        return track;
    }

    private static List<SpeechRegion> regions(float[] track, VadOptions options) {
        return SpeechTimestamps.of(track, 512L * track.length, options);
    }

    @Test
    void marginsAreAddedOnBothSides() {
        assertThat(regions(track(0.0, 10, 1.0, 20, 0.0, 10), DEFAULT))
                .containsExactly(new SpeechRegion(5120 - 480, 512 * 30 + 480));
    }

    @Test
    void shortSpeechIsDroppedAndShortSilenceBridged() {
        assertThat(regions(track(0.0, 10, 1.0, 7, 0.0, 10), DEFAULT)).isEmpty();
        // 100 ms are 1600 samples: 3 chunks of silence are bridged; the fourth ends the speech.
        assertThat(regions(track(1.0, 20, 0.0, 3, 1.0, 20), DEFAULT)).hasSize(1);
        assertThat(regions(track(1.0, 20, 0.0, 5, 1.0, 20), DEFAULT)).hasSize(2);
    }

    @Test
    void speechGoesOnBetweenTheTwoThresholds() {
        assertThat(regions(track(1.0, 20, 0.4, 30, 1.0, 20), DEFAULT)).hasSize(1);
    }

    @Test
    void closeNeighboursMeetInTheMiddle() {
        VadOptions wide = new VadOptions(0.5, 250, 100, 500, Double.POSITIVE_INFINITY);
        List<SpeechRegion> regions = regions(track(1.0, 20, 0.0, 6, 1.0, 20), wide);
        assertThat(regions).hasSize(2);
        assertThat(regions.get(0).end()).isEqualTo(regions.get(1).start()).isEqualTo(512 * 23);
    }

    @Test
    void tooLongSpeechIsCutInItsLongestSilence() {
        VadOptions bridging = new VadOptions(0.5, 250, 1000, 0, 3);
        float[] track = track(1.0, 20, 0.0, 5, 1.0, 20, 0.0, 9, 1.0, 20, 0.0, 5, 1.0, 60);
        List<SpeechRegion> regions = regions(track, bridging);
        assertThat(regions.get(0)).isEqualTo(new SpeechRegion(0, 512 * 45));
        assertThat(regions.get(1).start()).isEqualTo(512 * 54);
    }

    @Test
    void tooLongSpeechWithoutSilenceIsCutWhereItStands() {
        VadOptions short2 = new VadOptions(0.5, 250, 100, 0, 2);
        // More than 2 s less one chunk, 31488 samples: chunk 62.
        assertThat(regions(track(1.0, 100), short2))
                .startsWith(new SpeechRegion(0, 512 * 62), new SpeechRegion(512 * 63, 512 * 100));
    }

    /** Tracks and regions made by running {@code get_speech_timestamps} of silero-vad 6.2.3 on stubbed probabilities. */
    @Test
    void equalsTheOriginalOnRandomTracks() throws IOException {
        int cases = 0;
        for (JsonNode row : JsonFile.readTree(SharedData.golden("vad/random-tracks.json"))) {
            JsonNode o = row.required("options");
            VadOptions options = new VadOptions(
                    o.get(0).asDouble(),
                    o.get(1).asDouble(),
                    o.get(2).asDouble(),
                    o.get(3).asDouble(),
                    o.get(4).asDouble() == 0
                            ? Double.POSITIVE_INFINITY
                            : o.get(4).asDouble());
            float[] track = new float[row.required("percent").size()];
            for (int i = 0; i < track.length; i++) {
                track[i] = row.required("percent").get(i).asInt() / 100f;
            }
            List<Long> actual = SpeechTimestamps.of(
                            track, row.required("samples").asLong(), options)
                    .stream()
                    .flatMap(r -> List.of(r.start(), r.end()).stream())
                    .toList();
            Long[] expected = JsonFile.MAPPER.convertValue(row.required("regions"), Long[].class);
            assertThat(actual).as("track %d", cases).isEqualTo(Arrays.asList(expected));
            cases++;
        }
        assertThat(cases).isGreaterThanOrEqualTo(60);
    }
}
