package org.xttsworkbench.ui.export;

import java.io.IOException;
import java.util.List;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.ExportSummary;
import org.xttsworkbench.service.RunSummary;

/** What the export step reads of a project; both methods may take a while and belong off the window's thread. */
public interface ExportFiles {

    /** The runs, the newest first. */
    List<RunSummary> runs(ProjectLayout project) throws IOException;

    /** The exports, the newest first. */
    List<ExportSummary> exports(ProjectLayout project) throws IOException;
}
