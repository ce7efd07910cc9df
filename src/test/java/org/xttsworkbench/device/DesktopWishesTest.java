package org.xttsworkbench.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesktopWishesTest {

    @ParameterizedTest
    @CsvSource({
        "linux, 'true\n', 'false\n', true",
        "linux, 'false\n', 'true\n', false",
        "mac os x, '1\n', '1\n', true",
        "mac os x, '0\n', '', false",
        "windows 11, '    Flags    REG_SZ    127\r\n', '    MinAnimate    REG_SZ    0\r\n', true",
        "windows 11, '    Flags    REG_SZ    126\r\n', '    MinAnimate    REG_SZ    1\r\n', false",
    })
    void answersOfTheSystemsAreUnderstood(String system, String contrast, String motion, boolean wished) {
        assertThat(DesktopWishes.contrast(system).isYes(contrast.replace("\\n", "\n")))
                .isEqualTo(wished);
        assertThat(DesktopWishes.motion(system).isYes(motion.replace("\\n", "\n")))
                .isEqualTo(wished);
    }
}
