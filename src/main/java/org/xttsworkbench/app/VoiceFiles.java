package org.xttsworkbench.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.ExportHistory;
import org.xttsworkbench.service.ExportSummary;
import org.xttsworkbench.service.RunFollower;
import org.xttsworkbench.service.RunHistory;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.service.TrainingOutlook;
import org.xttsworkbench.service.TrainingOutlookService;
import org.xttsworkbench.ui.export.ExportFiles;
import org.xttsworkbench.ui.training.TrainingFiles;

/** What the steps read of a voice's folder in the window's own process: text and headers only, no native code. */
final class VoiceFiles implements TrainingFiles, ExportFiles {
    private final Supplier<Path> models;

    /** @param models the folder of base models and recognisers */
    VoiceFiles(Supplier<Path> models) {
        this.models = models;
    }

    @Override
    public TrainingOutlook outlook(ProjectLayout project) throws IOException {
        Path folder = models.get();
        return new TrainingOutlookService(project, List.of(folder.resolve("xtts"), folder)).look();
    }

    @Override
    public List<RunSummary> runs(ProjectLayout project) throws IOException {
        return new RunHistory(project).list();
    }

    @Override
    public Following follow(ProjectLayout project, String run) {
        return new RunFollower(project.run(run))::next;
    }

    @Override
    public List<ExportSummary> exports(ProjectLayout project) throws IOException {
        return ExportHistory.of(project);
    }
}
