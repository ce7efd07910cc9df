package org.xttsworkbench.preflight;

import java.io.IOException;
import org.xttsworkbench.job.JobContext;

/** One thing that is looked at before the work. A new check is one class and one line in {@code PreflightService}. */
public interface SystemCheck {

    /** Its name for scripts, lower case with hyphens. */
    String id();

    /** Measures. What is found wrong is a result, not an exception. */
    CheckResult run(JobContext context) throws IOException;
}
