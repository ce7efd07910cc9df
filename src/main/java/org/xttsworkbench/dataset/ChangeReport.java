package org.xttsworkbench.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.job.JobContext;

/** Says what of a known dataset is made anew because an option is another one than before. */
final class ChangeReport {

    private ChangeReport() {}

    /** @param cutting which clips are wanted now */
    static void tell(SourceCollection sources, CuttingOptions cutting, JobContext context) {
        int heardAnew = 0;
        int cutAnew = 0;
        int writtenAnew = 0;
        for (RecordingWork work : sources.works()) {
            Source before = work.before();
            if (before != null && before.stored()) {
                boolean sameText =
                        before.lines().equals(work.lines()) && Objects.equals(before.recognition(), work.recognition());
                CuttingOptions was = before.cutting();
                boolean sameLengths =
                        was != null && was.withLoudness(cutting.loudness()).equals(cutting);
                cutAnew += sameText && !sameLengths ? 1 : 0;
                writtenAnew += sameText && sameLengths ? 1 : 0;
                heardAnew += sameText ? 0 : 1;
            }
        }
        List<String> parts = new ArrayList<>();
        if (heardAnew > 0) {
            parts.add(count(heardAnew) + " another text, recogniser or way to listen and "
                    + (heardAnew == 1 ? "is" : "are") + " made anew.");
        }
        if (cutAnew > 0) {
            parts.add(count(cutAnew) + " other lengths of clips and " + (cutAnew == 1 ? "is" : "are")
                    + " cut anew; texts stay.");
        }
        if (writtenAnew > 0) {
            parts.add(count(writtenAnew) + " clips of another loudness, whose files are written anew.");
        }
        parts.forEach(part -> context.warn(part + " Clips that you changed stay as they are."));
    }

    private static String count(int recordings) {
        return recordings == 1 ? "1 recording has" : recordings + " recordings have";
    }
}
