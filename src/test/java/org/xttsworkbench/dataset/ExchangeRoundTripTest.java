package org.xttsworkbench.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xttsworkbench.dataset.exchange.DatasetExporter;
import org.xttsworkbench.dataset.exchange.ExchangeFormat;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.project.ProjectStore;

/** Out in each form and in again: nothing is lost that the form can hold. */
class ExchangeRoundTripTest {
    private static final List<String> TEXTS = List.of(
            "He said \"no\" | and left, 5\" tall.",
            "Line one\nand line two: <b>bold</b> & 3 --> 4",
            "你好，世界。 مرحبا؟ हाँ। ça va, Žluťoučký kůň",
            "-starts with a dash; \\n is no newline; {\\an8}");

    @TempDir
    Path folder;

    private DatasetFixture fixture;
    private Path exported;

    @BeforeEach
    void dataset() throws IOException {
        fixture = new DatasetFixture(folder);
        List<String> clips = List.of("spoken-04.wav", "spoken-15.wav", "spoken-18.wav", "spoken-20.wav");
        List<String> names = List.of("a.wav", "b c.wav", "tief/é小.wav", "tief/d.e.wav");
        for (int i = 0; i < clips.size(); i++) {
            fixture.give(clips.get(i), names.get(i), TEXTS.get(i));
        }
        fixture.create(fixture.recordings);
        exported = folder.resolve("exported");
    }

    private void export(ExchangeFormat format, Path target) throws IOException {
        new DatasetExporter(fixture.layout(), new ProjectStore(fixture.project).open())
                .export(format, target, fixture.context());
    }

    private DatasetFixture imported(ExchangeFormat format, Path source) throws IOException {
        return imported(format, source, CuttingOptions.DEFAULT);
    }

    private DatasetFixture imported(ExchangeFormat format, Path source, CuttingOptions wanted) throws IOException {
        DatasetFixture other = new DatasetFixture(folder.resolve("other"));
        DatasetRequest request = new DatasetRequest(
                List.of(),
                format.tables(source),
                format.language(source).orElse("en"),
                wanted.minSeconds(),
                wanted.maxSeconds(),
                null,
                null);
        other.create(request.asImport());
        return other;
    }

    private static Map<String, Split> sides(DatasetFixture of) throws IOException {
        return of.store().clips().stream().collect(Collectors.toMap(Clip::text, Clip::split));
    }

    @ParameterizedTest
    @EnumSource(ExchangeFormat.class)
    void textsComeBackAsTheyWere(ExchangeFormat format) throws IOException {
        export(format, exported);
        DatasetFixture other = imported(format, exported);
        boolean bars =
                format == ExchangeFormat.COQUI || format == ExchangeFormat.ALLTALK || format == ExchangeFormat.SRT;
        List<String> expected = fixture.store().clips().stream()
                .map(Clip::text)
                .map(text -> bars ? text : text.replace('|', ' '))
                .map(text -> format == ExchangeFormat.SRT
                        ? text.replace("-->", "→")
                                .replaceAll("</?b>|\\{\\\\an8}", "")
                                .strip()
                        : text)
                .toList();
        assertThat(other.store().clips()).extracting(Clip::text).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(other.store().report().rejected()).isEmpty();
        boolean told = fixture.warnings.stream().anyMatch(w -> w.contains("holds a |"));
        assertThat(told).isEqualTo(!bars);
    }

    @ParameterizedTest
    @EnumSource(ExchangeFormat.class)
    void clipsOfAnyLengthStayClips(ExchangeFormat format) throws IOException {
        export(format, exported);
        CuttingOptions shorterAndLonger = CuttingOptions.between(2.97, 4);
        DatasetFixture other = imported(format, exported, shorterAndLonger);
        assertThat(other.store().report().rejected()).isEmpty();
        List<Clip> clips = other.store().clips();
        assertThat(clips).hasSize(4).anyMatch(clip -> clip.seconds() > 4);
        assertThat(clips).filteredOn(Clip::tooShort).hasSize(1).allMatch(clip -> clip.seconds() < 2.97);
        other.create(new DatasetRequest(List.of(), List.of(), null, null, 3.5, null, null));
        assertThat(other.store().clips())
                .as("with other lengths, later")
                .extracting(Clip::id)
                .isEqualTo(clips.stream().map(Clip::id).toList());
    }

    @Test
    void aClipInWhichNoSpeechIsFoundStaysAClip() throws IOException {
        export(ExchangeFormat.COQUI, exported);
        DatasetFixture other = new DatasetFixture(folder.resolve("other"));
        other.speech.loud = 2;
        DatasetRequest request = DatasetFixture.request(exported.resolve("metadata_train.csv"));
        assertThat(other.create(request.asImport()).rejected()).isEmpty();
        assertThat(other.store().clips()).hasSameSizeAs(fixture.store().clips(Split.TRAIN));
    }

    @ParameterizedTest
    @EnumSource(names = {"COQUI", "ALLTALK"})
    void sidesAndLanguageComeBack(ExchangeFormat format) throws IOException {
        export(format, exported);
        assertThat(sides(imported(format, exported))).isEqualTo(sides(fixture));
        Files.writeString(exported.resolve("lang.txt"), "zh\n");
        assertThat(format.language(exported)).contains("zh-cn");
    }

    @Test
    void subtitlesKeepThePlacesOfClips() throws IOException {
        export(ExchangeFormat.SRT, exported);
        DatasetFixture other = imported(ExchangeFormat.SRT, exported);
        List<Clip> before = fixture.store().clips();
        List<Clip> after = other.store().clips();
        assertThat(after).hasSize(before.size());
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).source()).isEqualTo(before.get(i).source());
            assertThat(after.get(i).startSeconds())
                    .isCloseTo(before.get(i).startSeconds(), org.assertj.core.data.Offset.offset(0.002));
            assertThat(after.get(i).endSeconds())
                    .isCloseTo(before.get(i).endSeconds(), org.assertj.core.data.Offset.offset(0.002));
        }
        assertThat(exported.resolve("tief/é小.wav")).hasSameBinaryContentAs(fixture.recordings.resolve("tief/é小.wav"));
        for (Path srt : List.of(exported.resolve("a.srt"), exported.resolve("tief/d.e.srt"))) {
            Files.delete(srt);
        }
        assertThat(ExchangeFormat.SRT.tables(exported))
                .as("WebVTT where there is no SRT")
                .extracting(f -> exported.relativize(f).toString())
                .containsExactly("a.vtt", "b c.srt", "tief/d.e.vtt", "tief/é小.srt");
    }

    @ParameterizedTest
    @EnumSource(ExchangeFormat.class)
    void nothingIsWrittenOverOrHalf(ExchangeFormat format) throws IOException {
        Files.createDirectories(exported);
        Files.writeString(exported.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> export(format, exported)).hasMessageContaining("is there already");
        assertThat(exported).isDirectoryContaining(f -> f.endsWith("mine.txt"));
        Clip gone = fixture.store().clips().get(1);
        Files.delete(fixture.store().file(gone));
        Files.delete(fixture.layout().recordings().resolve("b c.wav"));
        Path target = folder.resolve("target");
        assertThatThrownBy(() -> export(format, target)).hasMessageContaining("is missing");
        assertThat(target).doesNotExist();
        assertThat(folder.toFile().list((d, name) -> name.contains("part"))).isEmpty();
    }

    @Test
    void aTableOfAnotherFormIsNamed() throws IOException {
        export(ExchangeFormat.COQUI, exported);
        assertThatThrownBy(() -> ExchangeFormat.LJSPEECH.tables(exported.resolve("metadata_train.csv")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("is Coqui's table");
        assertThatThrownBy(() -> ExchangeFormat.GPT_SOVITS.tables(exported)).hasMessageContaining("*.list");
    }

    @Test
    void listsOfAnotherMachineFindTheFilesBesideThem() throws IOException {
        export(ExchangeFormat.GPT_SOVITS, exported);
        Path list = exported.resolve("metadata.list");
        Files.writeString(list, Files.readString(list).replace("wavs/", "D:\\GPT-SoVITS\\output\\slicer_opt\\"));
        assertThat(imported(ExchangeFormat.GPT_SOVITS, exported).store().clips())
                .hasSize(4);
    }

    @Test
    void badLinesAreRefusedWithFileAndLine() throws IOException {
        Files.createDirectories(exported);
        Map<String, String> bad = Map.of(
                "list.list", "a.wav|x|en|Good.\nb.wav|x|en\n~list.list line 2 has 3 columns",
                "lang.list", "a.wav|x|en|Good.\nb.wav|x|klingon|Bad.\n~lang.list line 2 has no known language",
                "time.srt",
                        "1\n00:00:01,000 --> 00:00:02,000\nGood.\n\n2\n00:00:0x --> 1\nBad\n~time.srt line 6 has no times",
                "back.srt", "1\n00:00:02,000 --> 00:00:01,000\nBad.\n~back.srt line 2 ends before",
                "text.srt", "1\n00:00:01,000 --> 00:00:02,000\nGood.\n\nstray text\n~text.srt line 5 has no times",
                "latin.vtt",
                        "WEBVTT\n\n00:01.000 --> 00:02.000\nok\n\n00:03.000 -> 00:04.000\nno\n~latin.vtt line 6 has no times");
        for (Map.Entry<String, String> entry : bad.entrySet()) {
            String[] parts = entry.getValue().split("~");
            Path file = exported.resolve(entry.getKey());
            Files.write(file, parts[0].getBytes(StandardCharsets.UTF_8));
            DatasetFixture other = new DatasetFixture(folder.resolve("bad"));
            assertThatThrownBy(() -> other.create(DatasetFixture.request(file).asImport()))
                    .as(entry.getKey())
                    .hasMessageContaining(parts[1]);
            assertThat(other.project).doesNotExist();
        }
    }

    @Test
    void webSubtitlesWithEverythingThatMayStandInThem() throws IOException {
        Files.createDirectories(exported);
        Files.copy(DatasetFixture.CLIPS.resolve("spoken-04.wav"), exported.resolve("talk.wav"));
        Files.writeString(exported.resolve("talk.en.vtt"), """
                WEBVTT - a title
                Kind: captions

                NOTE this is
                no text

                STYLE
                ::cue { color: red }

                intro
                00:00.000 --> 00:00:02.000 align:start position:0%
                <v Ann>Would <i>you</i> rather
                <00:00:01.500>walk &amp; talk?
                """);
        DatasetFixture other = imported(ExchangeFormat.SRT, exported);
        assertThat(other.store().clips()).extracting(Clip::text).containsExactly("Would you rather walk & talk?");
    }
}
