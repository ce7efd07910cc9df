package org.xttsworkbench.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.job.OneByOne;
import org.xttsworkbench.service.PreflightService;
import org.xttsworkbench.settings.Settings;
import org.xttsworkbench.ui.control.JavaSoundOutput;
import org.xttsworkbench.ui.control.SoundOutput;
import org.xttsworkbench.ui.dataset.DatasetStep;
import org.xttsworkbench.ui.export.ExportStep;
import org.xttsworkbench.ui.preflight.PreflightStep;
import org.xttsworkbench.ui.review.ReviewStep;
import org.xttsworkbench.ui.shell.PendingStep;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.training.TrainingStep;

/** The steps of the wizard, one line each, in the order of the rail. */
final class WizardSteps {

    private WizardSteps() {}

    static List<Step> of(AppContext context, WindowLinks links) {
        VoiceFiles files = new VoiceFiles(context.modelsFolder());
        Consumer<Path> openFolder = folder -> context.background().execute(() -> FolderOpening.open(folder));
        return List.of(
                new PreflightStep(context.workbench(), context.engine(), () -> checked(context), links),
                new DatasetStep(
                        context.workbench(),
                        context.engine(),
                        new LocalDatasets(context.remembered()),
                        context.modelsFolder(),
                        openFolder),
                review(context, links),
                new TrainingStep(
                        context.workbench(),
                        context.engine(),
                        files,
                        () -> context.workbench().settings().get().device(),
                        () -> context.workbench().settings().get().threads()),
                new PendingStep(
                        StepId.AUDITION,
                        Feather.HEADPHONES,
                        () -> context.workbench().go(StepId.EXPORT)),
                new ExportStep(context.workbench(), context.engine(), files, openFolder));
    }

    private static ReviewStep review(AppContext context, WindowLinks links) {
        Workbench workbench = context.workbench();
        SoundOutput output = new JavaSoundOutput(
                () -> workbench.settings().get().soundOutput().orElse(""));
        return new ReviewStep(
                workbench,
                context.engine(),
                ProjectReview::open,
                context.modelsFolder(),
                output,
                new OneByOne(context.background()),
                links::showSettings);
    }

    /** What the checks of this computer look at now. */
    static PreflightService.Request checked(AppContext context) {
        Voice voice = context.workbench().voice().get();
        Settings settings = context.workbench().settings().get();
        return new PreflightService.Request(
                context.modelsFolder().get(),
                voice == null ? context.voicesFolder().get() : voice.layout().root(),
                settings.device(),
                settings.threads());
    }
}
