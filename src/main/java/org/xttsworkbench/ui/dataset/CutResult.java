package org.xttsworkbench.ui.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.Rejection;
import org.xttsworkbench.dataset.Split;

/**
 * What the dataset holds.
 *
 * @param clips number of clips
 * @param seconds length of them together
 * @param train number to train on
 * @param eval number kept aside
 * @param silence seconds of the recordings that are in no clip
 * @param lengths clips per second of length: the first from 0 to 1 s
 * @param leftOut what was left out, with its reason
 */
public record CutResult(
        int clips,
        double seconds,
        int train,
        int eval,
        double silence,
        List<Integer> lengths,
        List<Rejection> leftOut) {

    static CutResult of(Dataset dataset, List<Clip> clips) {
        double seconds = clips.stream().mapToDouble(Clip::seconds).sum();
        int eval =
                (int) clips.stream().filter(clip -> clip.split() == Split.EVAL).count();
        double recorded = dataset.sources().stream()
                .mapToDouble(source -> source.sampleRate() == 0 ? 0 : source.samples() / (double) source.sampleRate())
                .sum();
        int longest =
                clips.stream().mapToInt(clip -> (int) clip.seconds()).max().orElse(0);
        List<Integer> lengths = new ArrayList<>(
                IntStream.rangeClosed(0, longest).mapToObj(i -> 0).toList());
        for (Clip clip : clips) {
            lengths.set((int) clip.seconds(), lengths.get((int) clip.seconds()) + 1);
        }
        return new CutResult(
                clips.size(),
                seconds,
                clips.size() - eval,
                eval,
                Math.max(0, recorded - seconds),
                List.copyOf(lengths),
                dataset.rejections());
    }
}
