package org.xttsworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.dataset.exchange.ExchangeFormat;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.Stage;
import org.xttsworkbench.service.ArchiveService;
import org.xttsworkbench.service.DatasetCheckService;
import org.xttsworkbench.service.DemoProjectService;
import org.xttsworkbench.service.DemoService;
import org.xttsworkbench.service.EvaluateService;
import org.xttsworkbench.service.ExportService;
import org.xttsworkbench.service.PreflightService;
import org.xttsworkbench.service.SoundService;
import org.xttsworkbench.service.TrainService;
import org.xttsworkbench.service.TrainStatusService;
import org.xttsworkbench.storage.JsonFile;

/** What one end writes, the other end reads. */
class EngineWireTest {
    private static final Path FOLDER = Path.of("/voices/Märchen 你").toAbsolutePath();

    static Stream<EngineRequest<?>> requests() {
        DatasetRequest dataset =
                new DatasetRequest(List.of(FOLDER.resolve("a.wav")), List.of(), "de", 1.5, null, 20.0, 7L);
        TrainStatusService.Request run = new TrainStatusService.Request(FOLDER, Optional.of("one"));
        return Stream.of(
                new EngineRequest.CreateDataset(FOLDER, dataset, 2),
                new EngineRequest.SplitDataset(FOLDER, dataset),
                new EngineRequest.ImportDataset(FOLDER, ExchangeFormat.COQUI, FOLDER, Optional.of("de"), 0),
                new EngineRequest.ExportDataset(FOLDER, ExchangeFormat.LJSPEECH, FOLDER),
                new EngineRequest.CheckDataset(DatasetCheckService.Request.of(FOLDER)),
                new EngineRequest.ListDataset(FOLDER),
                new EngineRequest.UpdateReview(FOLDER),
                new EngineRequest.Train(new TrainService.Request(
                        FOLDER,
                        Optional.of(FOLDER),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("epochs", 3, "learningRate", 1e-5, "sampling", "PERMUTATION"),
                        "cpu",
                        0)),
                new EngineRequest.TrainStatus(run),
                new EngineRequest.StopRun(run),
                new EngineRequest.Evaluate(new EvaluateService.Request(FOLDER, FOLDER, "auto", 0)),
                new EngineRequest.Export(new ExportService.Request(FOLDER, Optional.of("one"), "best", FOLDER, true)),
                new EngineRequest.Demo(new DemoService.Request(Optional.of(FOLDER), 20, 0)),
                new EngineRequest.DemoProject(new DemoProjectService.Request(FOLDER, "Demo")),
                new EngineRequest.Check("disk", new PreflightService.Request(FOLDER, FOLDER, "auto", 0)),
                new EngineRequest.ListModels(FOLDER),
                new EngineRequest.ImportModel(FOLDER, FOLDER, Optional.of("v2")),
                new EngineRequest.Archive(new ArchiveService.Request(FOLDER, FOLDER.resolve("a.zip"))),
                new EngineRequest.Peaks(new SoundService.PeaksRequest(FOLDER, FOLDER, 0.5, Optional.of(2.0), 100)),
                new EngineRequest.Thumbnails(FOLDER, List.of(FOLDER), 60),
                new EngineRequest.Pcm(new SoundService.PcmRequest(FOLDER, 1.0, Optional.empty())));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void aRequestArrivesAsItWasSent(EngineRequest<?> request) throws IOException {
        String line = JsonFile.MAPPER.writeValueAsString(new EngineMessage.Ask(3, request));
        assertThat(line).doesNotContain("\n");
        assertThat(JsonFile.MAPPER.readValue(line, EngineMessage.class)).isEqualTo(new EngineMessage.Ask(3, request));
    }

    @Test
    void everyKindOfRequestIsTried() {
        Set<Class<?>> tried = new HashSet<>();
        requests().forEach(request -> tried.add(request.getClass()));
        assertThat(tried).containsExactlyInAnyOrder(EngineRequest.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("requests")
    void everyRequestHasAServiceAndARecordForItsAnswer(EngineRequest<?> request) {
        assertThat(new RequestJobs().job(request)).isNotNull();
        assertThat(request.resultType().isRecord()).isTrue();
    }

    @Test
    void everyEventHasItsNameInTheContract() throws IOException {
        List<EngineEvent> events = List.of(
                new EngineEvent.Ready(1, 2),
                EngineEvent.Progressed.of(
                        1,
                        new Progress(
                                "Reading",
                                1,
                                2,
                                "talk.mp3: 50 %",
                                Stage.READING_RECORDINGS,
                                new Progress.Item("talk.mp3", 1, 2, 0.5, "and so"))),
                new EngineEvent.Warning(1, "Look."),
                new EngineEvent.Result(1, JsonFile.MAPPER.readTree("{\"clips\":4}")));
        for (EngineEvent event : events) {
            String line = JsonFile.MAPPER.writeValueAsString(event);
            assertThat(JsonFile.MAPPER.readValue(line, EngineEvent.class)).isEqualTo(event);
        }
        assertThat(Arrays.asList(JsonFile.MAPPER.writeValueAsString(events.get(1))))
                .containsExactly("{\"event\":\"progress\",\"id\":1,\"stage\":\"Reading\",\"done\":1.0,\"total\":2.0,"
                        + "\"detail\":\"talk.mp3: 50 %\",\"code\":\"READING_RECORDINGS\",\"item\":{\"name\":\"talk.mp3\","
                        + "\"place\":1,\"count\":2,\"part\":0.5,\"heard\":\"and so\"}}");
    }
}
