package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.dataset.transcript.SpokenSpan;

/** Every reason for which something does not become a clip is told in the result and in {@code rejected.csv}. */
class RejectionTest {
    @TempDir
    Path folder;

    private DatasetFixture fixture;

    @BeforeEach
    void project() {
        fixture = new DatasetFixture(folder);
    }

    private void assertRejected(DatasetReport report, String source, String reason) throws IOException {
        assertThat(report.rejected()).anySatisfy(r -> {
            assertThat(r.source()).isEqualTo(source);
            assertThat(r.reason()).startsWith(reason);
        });
        assertThat(fixture.layout().rejected()).content().containsPattern("(?m)^" + source + "\\|.*\\|\"?" + reason);
    }

    @Test
    void wholeRecordings() throws IOException {
        fixture.give("spoken-04.wav", "good.wav", "Would you rather walk?");
        fixture.give("spoken-04.wav", "again.wav", "Would you rather walk?");
        fixture.give("spoken-17.wav", "mute.wav", null);
        fixture.give("spoken-18.wav", "empty.wav", " \n");
        fixture.give("spoken-13.wav", "dots.wav", " ... ?!\n");
        Path formats = SharedData.golden("audio/formats");
        for (String name : List.of("silent", "short-0.2s", "html")) {
            Path file = formats.resolve(name.equals("html") ? "html.mp3" : name + ".wav");
            Files.copy(file, fixture.recordings.resolve(name + ".wav"));
            Files.writeString(fixture.recordings.resolve(name + ".txt"), "some text");
        }
        DatasetReport report = fixture.create(fixture.recordings);
        assertThat(report.clips()).isEqualTo(1);
        assertThat(report.rejected()).hasSize(7);
        assertRejected(report, "good.wav", "duplicate: it has the same content as again.wav");
        assertRejected(report, "mute.wav", "no transcript");
        assertRejected(report, "empty.wav", "empty text");
        assertRejected(report, "dots.wav", "empty text");
        assertRejected(report, "silent.wav", "no speech");
        assertRejected(report, "short-0.2s.wav", "too short: ");
        assertRejected(report, "html.wav", "unreadable: ");
        assertThat(Files.readString(fixture.layout().datasetFile())).doesNotContain(folder.toString());
    }

    @Test
    void linesOfTables() throws IOException {
        fixture.give("spoken-20.wav", "long.wav", null);
        fixture.give("spoken-04.wav", "one/same.wav", null);
        fixture.give("spoken-15.wav", "two/same.wav", null);
        Path table = Files.writeString(folder.resolve("table.csv"), """
                audio_file|text|start_seconds|end_seconds
                given/long.wav|First.|0|2.4
                given/long.wav|Cuts into the first.|2.0|4
                given/long.wav|After the end.|9|10
                given/long.wav|Somewhere.||
                same.wav|Which?||
                none.wav|Nobody.||
                """);
        DatasetReport report = fixture.create(DatasetFixture.request(table, fixture.recordings));
        assertThat(fixture.store().clips()).extracting(Clip::text).containsExactly("First.");
        assertRejected(report, "long.wav", "overlap: ");
        assertRejected(report, "long.wav", "outside the recording: ");
        assertRejected(report, "long.wav", "unclear: ");
        assertRejected(report, "same.wav", "unclear: line 6 of table.csv fits several recordings: ");
        assertRejected(report, "none.wav", "no recording: line 7 of table.csv");
        assertRejected(report, "one/same.wav", "no transcript");
        assertThat(report.rejected())
                .filteredOn(r -> r.reason().startsWith("overlap"))
                .extracting(Rejection::span)
                .containsExactly(new SpokenSpan(2, 4));
    }

    @Test
    void tooLong() throws IOException {
        fixture.give("spoken-20.wav", "long.wav", "If the wheel begins to squeak.");
        DatasetReport report =
                fixture.create(new DatasetRequest(List.of(fixture.recordings), List.of(), null, null, 3.0, null, null));
        assertRejected(report, "long.wav", "too long: ");
        assertThat(fixture.warnings).anyMatch(w -> w.startsWith("Not one clip came out"));
    }

    @Test
    void aRecordingThatComesLaterIsNoLongerMissing() throws IOException {
        fixture.give("spoken-04.wav", "a.wav", null);
        Path table = Files.writeString(fixture.recordings.resolve("metadata.csv"), "a|Walk.|\nb|How many?|\n");
        assertThat(fixture.create(DatasetFixture.request(table)).rejected())
                .extracting(Rejection::source)
                .containsExactly("b");
        fixture.give("spoken-15.wav", "b.wav", null);
        DatasetReport report = fixture.create(DatasetFixture.request(table, fixture.recordings));
        assertThat(report.rejected()).isEmpty();
        assertThat(report.clips()).isEqualTo(2);
    }
}
