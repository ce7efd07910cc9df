package org.xttsworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.service.DemoProjectService;
import org.xttsworkbench.settings.RememberedVoices;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.window.DemoMaker;

/** Makes the demo in the engine, and remembers its recordings as added to the dataset step. */
final class EngineDemoMaker implements DemoMaker {
    private static final String NAME = "Demo";

    private final Engine engine;
    private final Tasks tasks;
    private final RememberedVoices remembered;
    private final Supplier<Path> voices;

    EngineDemoMaker(Engine engine, Tasks tasks, RememberedVoices remembered, Supplier<Path> voices) {
        this.engine = engine;
        this.tasks = tasks;
        this.remembered = remembered;
        this.voices = voices;
    }

    @Override
    public void make(Consumer<Outcome<Path>> made) {
        Path root = voices.get().resolve("demo");
        for (int i = 2; Files.exists(root); i++) {
            root = voices.get().resolve("demo-" + i);
        }
        tasks.follow(
                engine.submit(new EngineRequest.DemoProject(new DemoProjectService.Request(root, NAME)))
                        .outcome(),
                outcome -> finished(outcome, made));
    }

    private void finished(Outcome<DemoProjectService.Result> outcome, Consumer<Outcome<Path>> made) {
        if (outcome instanceof Outcome.Done<DemoProjectService.Result> done) {
            tasks.run(context -> remember(done.result()), made);
        } else if (outcome instanceof Outcome.Failed<DemoProjectService.Result> failed) {
            made.accept(new Outcome.Failed<>(failed.failure()));
        } else {
            made.accept(new Outcome.Cancelled<>());
        }
    }

    private Path remember(DemoProjectService.Result demo) throws IOException {
        Path root = Path.of(demo.project());
        List<Path> recordings = demo.recordings().stream().map(Path::of).toList();
        remembered.change(root, memory -> memory.withInput(recordings, List.of(Path.of(demo.transcripts()))));
        return root;
    }
}
