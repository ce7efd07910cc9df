package org.xttsworkbench.app;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.xttsworkbench.bench.Figure;

/** Times frames while something is done at each of them. Call on the window's thread. */
final class FrameTimes extends AnimationTimer {
    private static final int FRAMES = 400;
    private static final int WARM_UP = 60;
    private static final double BUDGET_MILLISECONDS = 1000.0 / 60;

    /** What is done at each frame. */
    interface Move {
        /** @param frame counts from 0 */
        void run(int frame);
    }

    private final Move move;
    private final Consumer<Map<String, Double>> done;
    private final double[] intervals = new double[FRAMES];
    private final double[] working = new double[FRAMES];
    private int frame;
    private long last;

    /** @param done told the figures at the end */
    FrameTimes(Move move, Consumer<Map<String, Double>> done) {
        this.move = move;
        this.done = done;
    }

    @Override
    public void handle(long now) {
        int measured = frame - WARM_UP;
        long begin = System.nanoTime();
        move.run(frame++);
        if (measured >= 0) {
            intervals[measured] = (now - last) / 1e6;
            working[measured] = (System.nanoTime() - begin) / 1e6;
        }
        last = now;
        if (measured + 1 == FRAMES) {
            stop();
            done.accept(values());
        }
    }

    private Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        double late = Arrays.stream(intervals)
                .filter(interval -> interval > 1.5 * BUDGET_MILLISECONDS)
                .count();
        values.put("framesPerSecond", 1000 * FRAMES / Arrays.stream(intervals).sum());
        put(values, "frame", intervals);
        values.put("framesLatePercent", 100 * late / FRAMES);
        put(values, "work", working);
        return values;
    }

    private static void put(Map<String, Double> values, String name, double[] milliseconds) {
        Arrays.sort(milliseconds);
        values.put(name + "MedianMilliseconds", milliseconds[FRAMES / 2]);
        values.put(name + "WorstOf20Milliseconds", milliseconds[FRAMES * 95 / 100]);
        values.put(name + "WorstMilliseconds", milliseconds[FRAMES - 1]);
    }

    /** A line of the table. */
    static Figure figure(String name, double count, Map<String, Double> values) {
        Map<String, Double> all = new LinkedHashMap<>(Map.of("count", count));
        all.putAll(values);
        return new Figure(name, all);
    }
}
