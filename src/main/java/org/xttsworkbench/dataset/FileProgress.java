package org.xttsworkbench.dataset;

import java.util.Locale;
import org.xttsworkbench.job.ForwardingContext;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;

/**
 * Tells the progress of one recording as progress of all of them. Warnings go on as they are.
 *
 * @param stage what is done with all recordings
 * @param name of the recording, with its place among all
 * @param before units of work that were done before it
 * @param share units of work that it is
 * @param total units of work in all
 */
record FileProgress(JobContext context, String stage, String name, double before, double share, double total)
        implements ForwardingContext {

    @Override
    public void report(Progress progress) {
        double part = progress.total() > 0 ? Math.min(1, progress.done() / progress.total()) : 0;
        String detail = String.format(Locale.ROOT, "%s: %.0f %%", name, 100 * part);
        context.report(new Progress(stage, before + share * part, total, detail));
    }
}
