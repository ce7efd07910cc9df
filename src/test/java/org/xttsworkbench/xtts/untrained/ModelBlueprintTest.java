package org.xttsworkbench.xtts.untrained;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelBlueprintTest {

    private static long values(Map<String, long[]> shapes) {
        return shapes.values().stream()
                .mapToLong(shape -> Arrays.stream(shape).reduce(1, (a, b) -> a * b))
                .sum();
    }

    @Test
    void thePublishedModelHasItsKnownTensors() {
        Map<String, long[]> gpt = ModelBlueprint.gpt(ModelSizes.published());
        Map<String, long[]> decoder = ModelBlueprint.decoder(ModelSizes.published());

        assertThat(gpt).hasSize(426);
        assertThat(values(gpt)).isEqualTo(441_018_563L);
        assertThat(gpt.size() + decoder.size()).isEqualTo(963);
        assertThat(values(gpt) + values(decoder)).isEqualTo(466_900_598L);
    }

    @Test
    void theDvaesEncoderHasTwentyFourTensorsAndACodebook() {
        Map<String, long[]> dvae = ModelBlueprint.dvae(ModelSizes.published());

        assertThat(dvae).hasSize(25);
        assertThat(dvae.get("codebook.embed")).containsExactly(512, 1024);
        assertThat(values(dvae)).isEqualTo(24_775_680L);
    }
}
