package org.xttsworkbench.ui.training;

import java.io.IOException;
import java.util.List;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.RunPortion;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.service.TrainingOutlook;

/** What the training step reads of a project; all methods may take a while and belong off the window's thread. */
public interface TrainingFiles {

    /** Clips, base models, memory and disk. */
    TrainingOutlook outlook(ProjectLayout project) throws IOException;

    /** The runs, the newest first. */
    List<RunSummary> runs(ProjectLayout project) throws IOException;

    /** Begins to follow a run, whether it exists yet or not. */
    Following follow(ProjectLayout project, String run);

    /** A run that is followed. */
    interface Following {

        /** What is new, at most so many steps and evaluations of it. */
        RunPortion next(int most) throws IOException;
    }
}
