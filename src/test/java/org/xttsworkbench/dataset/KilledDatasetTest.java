package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset whose process is killed again and again ends as one that was made in one go. */
class KilledDatasetTest {
    private static final int KILLS = Integer.getInteger("xtts.kills", 3);
    private static final int MOST_DELAY_MILLISECONDS = 60;

    @TempDir
    Path folder;

    private final Random random = new Random(5);

    /** Kills the process while or after it listens to its next recording. @return how often it listened */
    private int killed(Path work, int after) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatasetBuildRun.class.getName(),
                        work.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int listened = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = "";
            while (listened < after && line != null && !line.equals("done")) {
                line = lines.readLine();
                listened += "listening".equals(line) ? 1 : 0;
            }
            Thread.sleep(random.nextInt(MOST_DELAY_MILLISECONDS));
            process.toHandle().destroyForcibly();
            for (line = lines.readLine(); line != null; line = lines.readLine()) {
                listened += "listening".equals(line) ? 1 : 0;
            }
        }
        process.waitFor();
        return listened;
    }

    @Test
    void everythingThatWasFinishedIsKept() throws IOException, InterruptedException {
        Path work = folder.resolve("killed");
        int listened = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            listened += killed(work, 1 + kill % 3);
            DatasetStore store = new HeardFixture(work).given.store();
            if (store.find().isPresent()) {
                assertThat(store.clips())
                        .allSatisfy(clip -> assertThat(store.file(clip)).exists());
            }
        }
        HeardFixture fixture = new HeardFixture(work);
        Path[] given = DatasetBuildRun.give(fixture).toArray(Path[]::new);
        fixture.create(given);
        listened += fixture.recognizer.heard.size();
        // Each kill costs the one recording that was being listened to.
        assertThat(listened).isBetween(given.length, given.length + KILLS);

        HeardFixture whole = new HeardFixture(folder.resolve("whole"));
        whole.create(DatasetBuildRun.give(whole).toArray(Path[]::new));
        Map<String, String> expected = whole.given.contents();
        Map<String, String> made = fixture.given.contents();
        // The dataset's file also says which tables the program has ever written.
        expected.remove("dataset/dataset.json");
        made.remove("dataset/dataset.json");
        assertThat(made).containsAllEntriesOf(expected);
        assertThat(fixture.given.store().open().sources())
                .isEqualTo(whole.given.store().open().sources());
        assertThat(made.keySet())
                .filteredOn(name -> name.endsWith(".wav"))
                .hasSameSizeAs(expected.keySet().stream()
                        .filter(name -> name.endsWith(".wav"))
                        .toList());
        assertThat(Files.exists(fixture.given.layout().cache().resolve("sources")))
                .isFalse();
    }
}
