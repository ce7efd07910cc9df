package org.xttsworkbench.dataset;

import java.util.List;

/**
 * What a dataset holds.
 *
 * @param clips number of clips
 * @param seconds length of all clips together
 * @param train number of clips that the model learns from
 * @param eval number of clips that it is measured on
 * @param rejected what did not become a clip
 */
public record DatasetReport(int clips, double seconds, int train, int eval, List<Rejection> rejected) {

    static DatasetReport of(List<Clip> clips, List<Rejection> rejected) {
        int eval =
                (int) clips.stream().filter(clip -> clip.split() == Split.EVAL).count();
        double seconds = clips.stream().mapToDouble(Clip::seconds).sum();
        return new DatasetReport(
                clips.size(), Math.round(seconds * 1000) / 1000.0, clips.size() - eval, eval, rejected);
    }
}
