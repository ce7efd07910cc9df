package org.xttsworkbench.asr.whisper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows that do not know of each other: one greedy row, or several drawn ones. */
final class IndependentSearch implements CandidateSearch {
    private final int end;
    private final List<List<Integer>> written = new ArrayList<>();
    private final double[] logProbs;
    private final boolean[] ended;
    private final long[] last;

    IndependentSearch(int rows, int end) {
        this.end = end;
        this.logProbs = new double[rows];
        this.ended = new boolean[rows];
        this.last = new long[rows];
        for (int i = 0; i < rows; i++) {
            written.add(new ArrayList<>());
        }
    }

    @Override
    public List<List<Integer>> written() {
        return written;
    }

    @Override
    public void step(List<Choices> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (ended[i]) {
                continue;
            }
            last[i] = rows.get(i).ids()[0];
            logProbs[i] += rows.get(i).logProbs()[0];
            ended[i] = last[i] == end;
            if (!ended[i]) {
                written.get(i).add((int) last[i]);
            }
        }
    }

    @Override
    public int[] sources() {
        return IntStream.range(0, last.length).toArray();
    }

    @Override
    public long[] last() {
        return last;
    }

    @Override
    public boolean complete() {
        return IntStream.range(0, ended.length).allMatch(i -> ended[i]);
    }

    @Override
    public List<Hypothesis> hypotheses() {
        return IntStream.range(0, last.length)
                .mapToObj(i -> new Hypothesis(written.get(i), logProbs[i]))
                .toList();
    }
}
