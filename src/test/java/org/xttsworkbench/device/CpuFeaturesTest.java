package org.xttsworkbench.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CpuFeaturesTest {

    @Test
    void readsWhatLinuxTells() {
        CpuFeatures recent = CpuFeatures.parse(
                List.of(
                        "processor\t: 0",
                        "model name\t: Intel(R) Xeon(R) Platinum",
                        "flags\t\t: fpu avx2 avx512f avx512_bf16 amx_bf16"),
                2);
        assertThat(recent.model()).isEqualTo("Intel(R) Xeon(R) Platinum");
        assertThat(recent.features()).containsExactly("avx2", "avx512f", "avx512_bf16", "amx_bf16");
        assertThat(recent.computesBfloat16()).isTrue();
        assertThat(CpuFeatures.parse(List.of("flags : fpu avx2"), 2).computesBfloat16())
                .isFalse();
    }

    @Test
    void aSystemThatDoesNotTellHasNoFeatures() {
        assertThat(CpuFeatures.parse(List.of(), 4).features()).isEmpty();
        assertThat(CpuFeatures.parse(List.of(), 4).model()).isNotBlank();
    }
}
