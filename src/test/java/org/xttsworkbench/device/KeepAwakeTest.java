package org.xttsworkbench.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class KeepAwakeTest {

    @Test
    void eachSystemHasItsOwnWayThatEndsWithTheProgram() {
        assertThat(KeepAwake.command("linux", "training", 5))
                .startsWith("systemd-inhibit")
                .endsWith("cat");
        assertThat(KeepAwake.command("mac os x", "training", 5)).containsExactly("caffeinate", "-i", "-w", "5");
    }

    @Test
    void aSystemWithoutAWayIsNoFailure() {
        assertThatCode(() -> KeepAwake.during("a test").close()).doesNotThrowAnyException();
    }
}
