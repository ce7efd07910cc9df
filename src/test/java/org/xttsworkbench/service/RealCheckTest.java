package org.xttsworkbench.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xttsworkbench.SharedData.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.NeedsSharedData;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.job.JobContext;

/** A dataset whose clips are listened to anew with real weights. */
@NeedsSharedData
class RealCheckTest {
    private static final String WRONG = "LJ001-0008";

    @TempDir
    Path folder;

    @Test
    void aTextThatIsNotWhatIsSaidIsDoubtedAndNoOther() throws IOException {
        Path given = Files.createDirectories(folder.resolve("given"));
        for (String line : Files.readAllLines(shared("data/ljspeech/metadata.csv"))) {
            String[] fields = line.split("\\|", -1);
            if (List.of("LJ001-0002", "LJ001-0004", WRONG).contains(fields[0])) {
                Files.copy(shared("data/ljspeech/" + fields[0] + ".wav"), given.resolve(fields[0] + ".wav"));
                String text = fields[0].equals(WRONG) ? "was often bought and sold." : fields[fields.length - 1];
                Files.writeString(given.resolve(fields[0] + ".txt"), text);
            }
        }
        Path project = folder.resolve("project");
        DatasetRequest request = new DatasetRequest(List.of(given), List.of(), "en", null, null, null, null);
        new DatasetService(project).create(request, 0, JobContext.silent());
        DatasetCheckService.Result checked = DatasetCheckService.run(
                new DatasetCheckService.Request(
                        project, Optional.empty(), Optional.of(shared("data/whisper-base")), "cpu", 0),
                JobContext.silent());
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.suspicions())
                .filteredOn(doubt -> doubt.kind().equals("different-text"))
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.reason()).contains("has never been surpassed"));
        assertThat(checked.wordErrorRate().orElseThrow()).isBetween(0.1, 0.5);
    }
}
