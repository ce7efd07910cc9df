package org.xttsworkbench.dataset;

import java.util.Locale;
import org.xttsworkbench.job.ForwardingContext;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.Stage;

/**
 * Tells the progress of one recording as progress of all of them. Warnings go on as they are.
 *
 * @param stage what is done with all recordings
 * @param name of the recording
 * @param place its number among all, from 1
 * @param count of all recordings
 * @param before units of work that were done before it
 * @param share units of work that it is
 * @param total units of work in all
 */
record FileProgress(
        JobContext context, Stage stage, String name, int place, int count, double before, double share, double total)
        implements ForwardingContext {

    @Override
    public void report(Progress progress) {
        double part = progress.total() > 0 ? Math.min(1, progress.done() / progress.total()) : 0;
        String detail = String.format(Locale.ROOT, "%s, %d of %d: %.0f %%", name, place, count, 100 * part);
        Progress.Item told = progress.item();
        Progress.Item item = new Progress.Item(name, place, count, part, told == null ? "" : told.heard());
        context.report(new Progress(stage.words(), before + share * part, total, detail, stage, item));
    }
}
