package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.dataset.quality.QualityMeasuring;
import org.xttsworkbench.dataset.report.DatasetPage;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.text.VoiceBpeTokenizer;

class DatasetPageTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    @TempDir
    Path folder;

    private DatasetFixture fixture;

    @BeforeEach
    void dataset() throws IOException {
        fixture = new DatasetFixture(folder);
        fixture.give("spoken-04.wav", "tief/é & #1 '小'.wav", "<script>alert(\"x\")</script> would you walk?");
        fixture.give("spoken-15.wav", "b.wav", "How many bridges does this city need?");
        fixture.give("spoken-17.wav", "mute.wav", null);
        fixture.give("spoken-18.wav", "short.wav", "…");
        fixture.create(fixture.recordings);
        new QualityMeasuring(fixture.layout()).run(clip -> 0, fixture.context());
    }

    private String page(Optional<VoiceBpeTokenizer> tokenizer) throws IOException {
        new DatasetPage(fixture.layout(), new ProjectStore(fixture.project).open()).write(tokenizer);
        return Files.readString(fixture.layout().report());
    }

    @Test
    void nothingFromOutsideBecomesMarkup() throws IOException {
        String page = page(Optional.empty());
        assertThat(page)
                .contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; would you walk?")
                .doesNotContain("<script")
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("src=")
                .doesNotContain("@import")
                .doesNotContain("url(");
    }

    @Test
    void linksLeadToTheRecordings() throws IOException {
        Matcher links = LINK.matcher(page(Optional.empty()));
        int found = 0;
        while (links.find()) {
            URI link = URI.create(links.group(1));
            assertThat(link.isAbsolute()).isFalse();
            Path target = Path.of(URI.create(
                    fixture.layout().report().toUri().resolve(link.getRawPath()).toString()));
            assertThat(target).exists();
            found++;
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
    }

    @Test
    void itTellsWhatIsThereAndWhatIsNot() throws IOException {
        String page = page(Optional.empty());
        assertThat(page)
                .contains("<b>2</b><span>clips</span>")
                .contains("<b>1 / 1</b><span>training / evaluation</span>")
                .contains("no transcript")
                .contains("empty text")
                .contains("only 0.00 s of speech were found")
                .contains("Only 1 clip is for evaluation")
                .contains("2 to 3 s: ")
                .contains("LUFS")
                .contains("Missing: ")
                .contains("#t=0.00,");
        assertThat(page.split("<tr>", -1)).as("rows").hasSizeGreaterThan(8);
        assertThat(count(page, "<section")).isEqualTo(count(page, "</section>"));
        assertThat(count(page, "<tr>")).isEqualTo(count(page, "</tr>"));
        assertThat(count(page, "<td")).isEqualTo(count(page, "</td>"));
    }

    @Test
    void tokensOfABaseModelAreCounted() throws IOException {
        VoiceBpeTokenizer tokenizer = VoiceBpeTokenizer.load(SharedData.golden("xtts-tiny/model/vocab.json"));
        assertThat(page(Optional.of(tokenizer))).contains("different tokens of the base model");
    }

    @Test
    void anEmptyDatasetHasAPageToo() throws IOException {
        DatasetFixture empty = new DatasetFixture(folder.resolve("empty"));
        empty.give("spoken-17.wav", "mute.wav", null);
        empty.create(empty.recordings);
        new DatasetPage(empty.layout(), new ProjectStore(empty.project).open()).write(Optional.empty());
        assertThat(Files.readString(empty.layout().report())).contains("<b>0</b><span>clips</span>");
    }

    private static int count(String page, String mark) {
        return page.split(Pattern.quote(mark), -1).length - 1;
    }
}
