package org.xttsworkbench.asr.whisper;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.xttsworkbench.job.JobContext;

/** Decodes windows together, as the original's {@code DecodingTask} does one; which windows are together changes nothing. */
final class WindowDecoder {
    /** Raised step by step while a window fails; above 0 tokens are drawn. */
    private static final double[] TEMPERATURES = {0, 0.2, 0.4, 0.6, 0.8, 1};

    /** Hypotheses that are drawn at a temperature above 0. */
    private static final int DRAWN = 5;

    private final WhisperNetwork network;
    private final WhisperText text;
    private final TokenRules rules;
    private final WhisperConfig config;

    WindowDecoder(WhisperNetwork network, WhisperText text, TokenRules rules) {
        this.network = network;
        this.text = text;
        this.rules = rules;
        this.config = network.config();
    }

    /** Decodes at temperature 0, and windows that fail again at higher ones. */
    List<DecodedWindow> decodeWithFallback(List<EncodedWindow> windows, DecodingTask task, JobContext context) {
        List<DecodedWindow> results = new ArrayList<>(decode(windows, task, context));
        for (int t = 1; t < TEMPERATURES.length; t++) {
            List<Integer> failed = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i).failed()) {
                    failed.add(i);
                }
            }
            if (failed.isEmpty()) {
                break;
            }
            List<DecodedWindow> again =
                    decode(failed.stream().map(windows::get).toList(), task.at(TEMPERATURES[t], DRAWN), context);
            for (int i = 0; i < again.size(); i++) {
                results.set(failed.get(i), again.get(i));
            }
        }
        return results;
    }

    /** Decodes once; one result for each window. */
    List<DecodedWindow> decode(List<EncodedWindow> windows, DecodingTask task, JobContext context) {
        List<Integer> given = task.given(config, text.tokens());
        List<Running> all = new ArrayList<>();
        windows.forEach(
                window -> all.add(new Running(window, task, text.tokens().end())));
        int length = Math.min(config.textPositions(), given.size() + config.mostTokens());
        try (DecoderRows rows = new DecoderRows(network, windows, length);
                NDManager scope = network.scope()) {
            NDArray first = begin(scope, rows, given, all);
            if (task.candidates() > 1) {
                rows.arrange(order(all, task.candidates(), true), windows);
                first = first.repeat(0, task.candidates());
            }
            List<Running> running = all;
            for (int i = 0; i < config.mostTokens(); i++) {
                context.checkCancelled();
                try (NDManager step = network.scope()) {
                    NDArray logits = i == 0 ? first : rows.next(step, last(running));
                    step(step, logits, running, task);
                }
                List<Running> left =
                        running.stream().filter(r -> !r.search.complete()).toList();
                if (left.isEmpty() || given.size() + i + 1 > config.textPositions()) {
                    break;
                }
                rows.arrange(
                        order(running, task.candidates(), false),
                        left.stream().map(r -> r.window).toList());
                running = left;
            }
        }
        return all.stream().map(r -> result(r, task)).toList();
    }

    /** Runs the given tokens, notes how probable silence is, gives the logits of the first token. */
    private NDArray begin(NDManager scope, DecoderRows rows, List<Integer> given, List<Running> windows) {
        int start = given.lastIndexOf(text.tokens().start());
        NDArray logits = rows.begin(scope, given, start, given.size() - 1);
        int vocabulary = (int) logits.getShape().get(2);
        NDArray atStart = logits.get(":, 0").reshape(windows.size(), vocabulary);
        float[] silence = network.call(
                        scope, "probability", atStart, text.tokens().noSpeech())
                .singletonOrThrow()
                .toFloatArray();
        for (int i = 0; i < silence.length; i++) {
            windows.get(i).noSpeech = silence[i];
        }
        return logits.get(":, 1").reshape(windows.size(), vocabulary);
    }

    private void step(NDManager scope, NDArray logits, List<Running> running, DecodingTask task) {
        List<List<Integer>> written = new ArrayList<>();
        List<Integer> spokenUntil = new ArrayList<>();
        for (Running window : running) {
            written.addAll(window.search.written());
            spokenUntil.addAll(Collections.nCopies(task.candidates(), window.window.spokenUntil()));
        }
        NDArray p = rules.logProbabilities(scope, logits, written, spokenUntil, task.timestamps());
        NDList chosen;
        if (task.temperature() > 0) {
            float[] draws = new float[written.size()];
            for (int i = 0; i < draws.length; i++) {
                draws[i] = 1 - running.get(i / task.candidates()).random.nextFloat();
            }
            chosen = network.call(scope, "sample", p, task.temperature(), scope.create(draws));
        } else if (task.candidates() > 1) {
            chosen = network.call(scope, "top", p, task.candidates() + 1);
        } else {
            chosen = network.call(scope, "best", p);
        }
        long[] ids = chosen.get(0).toLongArray();
        float[] logProbs = chosen.get(1).toFloatArray();
        int each = ids.length / written.size();
        int row = 0;
        for (Running window : running) {
            List<CandidateSearch.Choices> choices = new ArrayList<>();
            for (int i = 0; i < task.candidates(); i++, row++) {
                choices.add(new CandidateSearch.Choices(
                        Arrays.copyOfRange(ids, row * each, (row + 1) * each),
                        Arrays.copyOfRange(logProbs, row * each, (row + 1) * each)));
            }
            window.search.step(choices);
        }
    }

    /** Rows to go on with: of windows that are not complete, or each window's one row repeated. */
    private static long[] order(List<Running> running, int rows, boolean repeated) {
        List<Long> order = new ArrayList<>();
        for (int i = 0; i < running.size(); i++) {
            CandidateSearch search = running.get(i).search;
            for (int source : search.sources()) {
                if (repeated) {
                    order.add((long) i);
                } else if (!search.complete()) {
                    order.add((long) i * rows + source);
                }
            }
        }
        return order.stream().mapToLong(Long::longValue).toArray();
    }

    private static long[] last(List<Running> running) {
        return running.stream()
                .flatMapToLong(r -> Arrays.stream(r.search.last()))
                .toArray();
    }

    private DecodedWindow result(Running window, DecodingTask task) {
        CandidateSearch.Hypothesis best = window.search.best();
        String written = WhisperText.strip(text.decode(best.tokens()));
        return new DecodedWindow(
                best.tokens(),
                written,
                best.logProb() / (best.tokens().size() + 1),
                window.noSpeech,
                WhisperText.compressionRatio(written),
                task.temperature());
    }

    /** A window on its way. */
    private static final class Running {
        private final EncodedWindow window;
        private final CandidateSearch search;
        /** Of its own, so that its neighbours do not change what is drawn. */
        private final Random random;

        private double noSpeech;

        Running(EncodedWindow window, DecodingTask task, int end) {
            this.window = window;
            boolean beams = task.temperature() == 0 && task.candidates() > 1;
            this.search =
                    beams ? new BeamSearch(task.candidates(), end) : new IndependentSearch(task.candidates(), end);
            this.random = new Random(Math.round(task.temperature() * 10));
        }
    }
}
