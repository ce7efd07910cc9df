package org.xttsworkbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small and are named after what they are. */
class SourceSizeTest {
    private static final int LARGEST = 400;
    private static final int NEARLY_ALL_BELOW = 250;
    private static final int MEDIAN_BELOW = 90;

    private record Source(Path path, int lines) {}

    private static List<Source> sources() throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of("src/main"))) {
            return paths.filter(p -> p.toString().matches(".*\\.(java|py)"))
                    .filter(p -> !p.endsWith("package-info.java"))
                    .map(SourceSizeTest::source)
                    .sorted((a, b) -> Integer.compare(a.lines, b.lines))
                    .toList();
        }
    }

    private static Source source(Path path) {
        try {
            return new Source(path, Files.readAllLines(path).size());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void filesAreSmall() throws IOException {
        List<Source> sources = sources();
        assertThat(sources).allSatisfy(s -> assertThat(s.lines).as("%s", s.path).isLessThanOrEqualTo(LARGEST));
        assertThat(sources.get(sources.size() * 95 / 100).lines).as("95 %").isLessThan(NEARLY_ALL_BELOW);
        assertThat(sources.get(sources.size() / 2).lines).as("median").isLessThan(MEDIAN_BELOW);
    }

    @Test
    void namesSayWhatThingsAre() throws IOException {
        assertThat(sources())
                .noneSatisfy(s -> assertThat(s.path.toString())
                        .matches("(?i).*(utils?|helpers?|common|managers?)(/.*|\\.(java|py))"));
    }
}
