package org.xttsworkbench.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderNameTest {

    @ParameterizedTest
    @CsvSource({
        "Anna, Anna",
        "'  Anna B. ', Anna_B_",
        "../../etc, __.._etc",
        "a/b\\c|d, a_b_c_d",
        "'', voice",
        "con, _con",
        "COM1.txt, _COM1.txt",
        "दादी, दादी",
        "小林 さん, 小林_さん",
        ".hidden, _hidden"
    })
    void keepsLettersOfAnyScriptAndNothingThatASystemTakesForAPath(String name, String folder) {
        assertThat(FolderName.of(name)).isEqualTo(folder);
    }

    @Test
    void isSafeAndStableForAnyName() {
        Random random = new Random(7);
        for (int i = 0; i < Integer.getInteger("xtts.fuzz", 2000); i++) {
            String name = random.ints(random.nextInt(200), 0, 0x3000)
                    .filter(c -> !Character.isSurrogate((char) c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String folder = FolderName.of(name);
            assertThat(folder).isNotEmpty().doesNotContain("/", "\\", "|", "\0").doesNotStartWith(".");
            assertThat(folder.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(124);
            assertThat(FolderName.of(folder)).isEqualTo(folder);
        }
    }
}
