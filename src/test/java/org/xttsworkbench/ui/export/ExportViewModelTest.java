package org.xttsworkbench.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.FakeEngine;
import org.xttsworkbench.export.ModelExporter.ExportedFile;
import org.xttsworkbench.export.ReferenceWavs;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.Stage;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.CheckpointSummary;
import org.xttsworkbench.service.ExportService;
import org.xttsworkbench.service.ExportSummary;
import org.xttsworkbench.service.RunState;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.words.Texts;

class ExportViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final List<RunSummary> runs = new ArrayList<>();
    private final List<ExportSummary> exports = new ArrayList<>();
    private final ExportViewModel model = new ExportViewModel(
            Tasks.direct(),
            engine,
            new ExportFiles() {
                @Override
                public List<RunSummary> runs(ProjectLayout project) {
                    return runs;
                }

                @Override
                public List<ExportSummary> exports(ProjectLayout project) {
                    return exports;
                }
            },
            Texts.of(ExportStep.class));

    private void open() {
        model.opened(new Voice(new ProjectLayout(Path.of("voice")), new FinetuneProject("Ma/ria", "en")));
    }

    private void trained() {
        runs.add(new RunSummary(
                "r",
                RunState.COMPLETED,
                null,
                1,
                6,
                2,
                List.of(),
                List.of(
                        new CheckpointSummary("step-000004", 4, 10, true, false),
                        new CheckpointSummary("step-000006", 6, 10, false, true))));
    }

    private static ExportService.Result result() {
        return new ExportService.Result(
                "/out",
                "r",
                "step-000004",
                List.of(new ExportedFile("model.pth", 934_000_000, "00")),
                true,
                new ReferenceWavs(List.of(), List.of(new ReferenceWavs.Reference("a.wav", 7)), List.of()),
                List.of());
    }

    @Test
    void withoutACheckpointThereIsNothingToExport() {
        open();
        assertThat(model.phase().get()).isEqualTo(ExportViewModel.Phase.NO_CHECKPOINT);
        model.export();
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void theBestCheckpointIsProposedUnderANameThatIsFreeAndAFolder() {
        trained();
        exports.add(new ExportSummary(Path.of("voice/exports/Ma-ria-step-4"), 1, 10));
        open();
        assertThat(model.choice().get().checkpoint().name()).isEqualTo("step-000004");
        assertThat(model.name().get()).isEqualTo("Ma-ria-step-4-2");
        model.half().set(true);
        model.export();
        ExportService.Request request =
                engine.lastRequest(EngineRequest.Export.class).export();
        assertThat(request.checkpoint()).isEqualTo("step-000004");
        assertThat(request.half()).isTrue();
        assertThat(request.references()).isTrue();
        assertThat(request.out())
                .isEqualTo(new ProjectLayout(Path.of("voice")).exports().resolve("Ma-ria-step-4-2"));
    }

    @Test
    void checksTickOffOneAfterTheOther() {
        trained();
        open();
        model.export();
        engine.last().listener.progress(new Progress(Stage.CHECKING_MODEL, 3, 6));
        assertThat(model.checks())
                .extracting(CheckLine::state)
                .containsExactly(
                        CheckLine.State.DONE,
                        CheckLine.State.DONE,
                        CheckLine.State.RUNNING,
                        CheckLine.State.WAITING,
                        CheckLine.State.WAITING);
        assertThat(model.fraction().get()).isEqualTo(0.5);
        engine.last().succeed(result());
        assertThat(model.phase().get()).isEqualTo(ExportViewModel.Phase.DONE);
        assertThat(model.checks()).extracting(CheckLine::state).containsOnly(CheckLine.State.DONE);
        assertThat(model.checks().get(0).detail()).isEqualTo("0.9\u2009GB");
    }

    @Test
    void aFailureIsToldAndTheChoicesComeBack() {
        trained();
        open();
        model.export();
        engine.last().fail(new FailureException(FailureReason.STORAGE, "The disk is full.", ""));
        assertThat(model.phase().get()).isEqualTo(ExportViewModel.Phase.FAILED);
        assertThat(model.failure().get()).hasMessage("The disk is full.");
        model.again();
        assertThat(model.phase().get()).isEqualTo(ExportViewModel.Phase.READY);
    }

    @Test
    void aStoppedExportLeavesTheChoices() {
        trained();
        open();
        model.export();
        model.cancel();
        assertThat(engine.last().cancelled).isTrue();
        assertThat(model.phase().get()).isEqualTo(ExportViewModel.Phase.READY);
    }
}
