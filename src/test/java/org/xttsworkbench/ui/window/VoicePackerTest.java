package org.xttsworkbench.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.FakeEngine;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.ArchiveService;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;

/** Packing a voice as the status bar shows it. */
class VoicePackerTest {
    private final FakeEngine engine = new FakeEngine();
    private final Workbench workbench = new Workbench(Tasks.direct());
    private final Path folder = Path.of("/voices/marlene").toAbsolutePath();
    private final Path file = Path.of("/backup/marlene.zip").toAbsolutePath();

    @BeforeEach
    void pack() {
        Voice voice = new Voice(new ProjectLayout(folder), new FinetuneProject("Marlene", "en"));
        new VoicePacker(workbench, engine).pack(voice, file);
    }

    private ShownJob job() {
        return workbench.jobs().get(0);
    }

    @Test
    void progressAndResultAreShown() {
        assertThat(engine.lastRequest(EngineRequest.Archive.class).archive())
                .isEqualTo(new ArchiveService.Request(folder, file));
        assertThat(job().name().get()).isEqualTo("Archiving Marlene");
        engine.last().listener.progress(new Progress("Packing", 1, 4));
        assertThat(job().fraction().get()).isEqualTo(0.25);
        engine.last().succeed(new ArchiveService.Result(file.toString(), 4, 2_000_000));
        assertThat(job().state().get()).isEqualTo(ShownJob.State.DONE);
        assertThat(workbench.notices().get(0).sentence()).contains(file.toString());
    }

    @Test
    void aFailureStaysAndAStopLeavesNothing() {
        engine.last().fail(FailureException.usage("It is there already."));
        assertThat(job().state().get()).isEqualTo(ShownJob.State.FAILED);
        assertThat(workbench.notices().get(0).tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void theButtonStopsIt() {
        job().stop().get().run().run();
        assertThat(engine.last().cancelled).isTrue();
        assertThat(job().name().get()).contains("no file was kept");
    }
}
