package org.xttsworkbench.ui.shell;

import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;

/**
 * The voice that is open in this window, locked for it.
 *
 * @param layout where its files lie
 * @param project its name and language
 */
public record Voice(ProjectLayout layout, FinetuneProject project) {}
