package org.xttsworkbench.asr.whisper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The original's {@code BeamSearchDecoder}, with a patience of one. */
final class BeamSearch implements CandidateSearch {
    private final int beams;
    private final int end;
    private List<List<Integer>> written = new ArrayList<>();
    private final float[] logProbs;
    private final int[] sources;
    private final long[] last;
    private final Map<List<Integer>, Float> finished = new LinkedHashMap<>();

    private record Candidate(List<Integer> tokens, float logProb, int source) {}

    BeamSearch(int beams, int end) {
        this.beams = beams;
        this.end = end;
        this.logProbs = new float[beams];
        this.sources = new int[beams];
        this.last = new long[beams];
        for (int i = 0; i < beams; i++) {
            written.add(List.of());
        }
    }

    @Override
    public List<List<Integer>> written() {
        return written;
    }

    @Override
    public void step(List<Choices> rows) {
        Map<List<Integer>, Candidate> candidates = new LinkedHashMap<>();
        for (int row = 0; row < beams; row++) {
            Choices choices = rows.get(row);
            for (int i = 0; i < choices.ids().length; i++) {
                List<Integer> tokens = new ArrayList<>(written.get(row));
                tokens.add((int) choices.ids()[i]);
                candidates.put(tokens, new Candidate(tokens, logProbs[row] + choices.logProbs()[i], row));
            }
        }
        List<Candidate> ranked = candidates.values().stream()
                .sorted(Comparator.comparing(Candidate::logProb).reversed())
                .toList();
        List<List<Integer>> next = new ArrayList<>();
        for (Candidate candidate : ranked) {
            int token = candidate.tokens().get(candidate.tokens().size() - 1);
            if (token != end) {
                int row = next.size();
                next.add(candidate.tokens());
                logProbs[row] = candidate.logProb();
                sources[row] = candidate.source();
                last[row] = token;
                if (next.size() == beams) {
                    break;
                }
            } else if (finished.size() < beams) {
                finished.put(candidate.tokens().subList(0, candidate.tokens().size() - 1), candidate.logProb());
            }
        }
        written = next;
    }

    @Override
    public int[] sources() {
        return sources;
    }

    @Override
    public long[] last() {
        return last;
    }

    @Override
    public boolean complete() {
        return finished.size() >= beams;
    }

    @Override
    public List<Hypothesis> hypotheses() {
        IntStream.range(0, beams)
                .boxed()
                .sorted(Comparator.comparing((Integer row) -> logProbs[row]).reversed())
                .takeWhile(row -> finished.size() < beams)
                .forEach(row -> finished.put(written.get(row), logProbs[row]));
        return finished.entrySet().stream()
                .map(e -> new Hypothesis(e.getKey(), e.getValue()))
                .toList();
    }
}
