package org.xttsworkbench.app;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.ui.shell.PendingStep;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;

/** The steps of the wizard, one line each, in the order of the rail. */
final class WizardSteps {

    private WizardSteps() {}

    static List<Step> of(AppContext context) {
        return List.of(
                new PendingStep(StepId.PREFLIGHT, Feather.ACTIVITY),
                new PendingStep(StepId.DATASET, Feather.LAYERS),
                new PendingStep(StepId.REVIEW, Feather.CHECK_SQUARE),
                new PendingStep(StepId.TRAINING, Feather.TRENDING_DOWN),
                new PendingStep(StepId.AUDITION, Feather.HEADPHONES),
                new PendingStep(StepId.EXPORT, Feather.PACKAGE));
    }
}
