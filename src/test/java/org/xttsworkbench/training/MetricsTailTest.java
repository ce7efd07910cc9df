package org.xttsworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTailTest {

    @TempDir
    Path folder;

    private Path file;
    private MetricsTail tail;

    @BeforeEach
    void follow() {
        file = folder.resolve("metrics.jsonl");
        tail = new MetricsTail(file);
    }

    @Test
    void aFileThatIsNotThereYetHasNothing() throws IOException {
        assertThat(tail.next(10).isEmpty()).isTrue();
    }

    @Test
    void newLinesComeOnceAndATornOneWaits() throws IOException {
        write(step(1) + step(2) + "{\"event\":\"evaluation\",\"step\":2,\"epoch\":1,\"evalLoss\":2.5,\"best\":true}\n");
        MetricsTail.Portion first = tail.next(100);
        assertThat(first.steps()).extracting(StepMetrics::step).containsExactly(1, 2);
        assertThat(first.evaluations()).singleElement().satisfies(e -> {
            assertThat(e.evalLoss()).isEqualTo(2.5);
            assertThat(e.best()).isTrue();
        });
        String third = step(3);
        write(third.substring(0, 20));
        assertThat(tail.next(100).isEmpty()).isTrue();
        write(third.substring(20));
        assertThat(tail.next(100).steps()).extracting(StepMetrics::step).containsExactly(3);
        assertThat(tail.next(100).isEmpty()).isTrue();
    }

    @Test
    void aLongFileComesInPortions() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 5000; i++) {
            text.append(step(i));
        }
        write(text.toString());
        int seen = 0;
        MetricsTail.Portion portion;
        do {
            portion = tail.next(512);
            assertThat(portion.steps()).hasSizeLessThanOrEqualTo(512);
            assertThat(portion.steps().get(0).step()).isEqualTo(seen + 1);
            seen += portion.steps().size();
        } while (portion.more());
        assertThat(seen).isEqualTo(5000);
    }

    @Test
    void aRunThatGoesOnFromACheckpointIsReadAnew() throws IOException {
        write(step(1) + step(2) + step(3) + step(4));
        tail.next(100);
        // Killed after step 4, resumed from the checkpoint of step 2.
        Files.writeString(file, step(1) + step(2) + step(3));
        MetricsTail.Portion shorter = tail.next(100);
        assertThat(shorter.restarted()).isTrue();
        assertThat(shorter.steps()).hasSize(3);
        write(step(4));
        assertThat(tail.next(100).restarted()).isFalse();
    }

    @Test
    void aRunThatWasResumedAndGrewBetweenTwoLooksIsReadAnewToo() throws IOException {
        write(step(1) + step(2) + step(3) + step(4));
        tail.next(100);
        Files.writeString(
                file, step(1) + step(2) + step(3).replace("\"loss\"", "\"other\":12345,\"loss\"") + step(4) + step(5));
        MetricsTail.Portion again = tail.next(100);
        assertThat(again.restarted()).isTrue();
        assertThat(again.steps()).extracting(StepMetrics::step).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aDamagedLineIsCountedAndTheRestRead() throws IOException {
        write(step(1) + "{\"step\":2,\"lo\u0000\n" + step(3));
        MetricsTail.Portion portion = tail.next(100);
        assertThat(portion.damaged()).isEqualTo(1);
        assertThat(portion.steps()).extracting(StepMetrics::step).containsExactly(1, 3);
    }

    @Test
    void aDamagedLineFarInsideDoesNotBeginEverythingAgainAndAgain() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 100; i++) {
            text.append(i == 50 ? "{broken\n" : step(i));
        }
        write(text.toString());
        int restarts = 0;
        int steps = 0;
        MetricsTail.Portion portion;
        do {
            portion = tail.next(10);
            restarts += portion.restarted() ? 1 : 0;
            steps = portion.restarted()
                    ? portion.steps().size()
                    : steps + portion.steps().size();
        } while (portion.more());
        assertThat(restarts).isLessThanOrEqualTo(1);
        assertThat(steps).isEqualTo(99);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String step(int step) {
        return "{\"step\":" + step + ",\"epoch\":1,\"loss\":3.25,\"lossTextCe\":0.03,\"lossMelCe\":3.22,"
                + "\"learningRate\":5e-6,\"gradientNorm\":1.5,\"stepSeconds\":0.9,\"tokensPerSecond\":800.0}\n";
    }
}
