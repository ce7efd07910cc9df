package org.xttsworkbench.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/xttsworkbench");

    private static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("messages.properties")).toList();
        }
    }

    /** A straight apostrophe quotes in a message format: the text after it would lose its arguments. */
    @Test
    void everyTextIsAMessageFormatWithoutQuotes() throws IOException {
        assertThat(bundles()).hasSizeGreaterThan(5);
        for (Path bundle : bundles()) {
            Properties texts = new Properties();
            texts.load(Files.newBufferedReader(bundle, StandardCharsets.UTF_8));
            texts.forEach((key, text) -> {
                assertThat(text.toString()).as("%s in %s", key, bundle).doesNotContain("'");
                new MessageFormat(text.toString());
            });
        }
    }

    @Test
    void argumentsAndPluralsAreFilledIn() {
        assertThat(Texts.of(Quantities.class).get("minutes", 52)).isEqualTo("52\u2009min");
    }

    @Test
    void quantitiesAreRoundedAsPeopleSayThem() {
        assertThat(Quantities.clock(862.4)).isEqualTo("14:22");
        assertThat(Quantities.clock(3725)).isEqualTo("1:02:05");
        assertThat(Quantities.duration(4260)).isEqualTo("1\u2009h 11\u2009min");
        assertThat(Quantities.duration(40)).isEqualTo("40\u2009s");
        assertThat(Quantities.timeLeft(68)).isEqualTo("1\u2009min 10\u2009s left");
        assertThat(Quantities.timeLeft(120)).isEqualTo("2\u2009min left");
        assertThat(Quantities.timeLeft(1)).isEqualTo("10\u2009s left");
        assertThat(Quantities.timeLeft(745)).isEqualTo("12\u2009min left");
        assertThat(Quantities.bytes(10_700_000_000L)).isEqualTo("10.7\u2009GB");
        assertThat(Quantities.bytes(361_000)).isEqualTo("361\u2009KB");
    }
}
