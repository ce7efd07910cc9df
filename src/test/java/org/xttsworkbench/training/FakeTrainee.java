package org.xttsworkbench.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A few numbers with moments that learn from everything a real model learns from: rows, crops, masks, dropout. */
final class FakeTrainee implements Trainee {
    static final int SIZE = 7;

    final double[] weights = new double[SIZE];
    private final double[] gradients = new double[SIZE];
    private final double[] moments = new double[SIZE];
    int nanFromStep = Integer.MAX_VALUE;
    private int steps;

    FakeTrainee() {
        java.util.Arrays.setAll(weights, i -> 1 + i * 0.1);
    }

    @Override
    public BatchLosses accumulate(List<PlannedRow> rows, int divisor, long dropoutSeed) {
        double loss = 0;
        for (PlannedRow row : rows) {
            int i = Math.floorMod(row.clip().name().hashCode(), SIZE);
            double target = row.crop().start() * 1e-6 + row.mask().start() * 1e-3 + (dropoutSeed % 1000) * 1e-5;
            double error = weights[i] - target;
            gradients[i] += error / rows.size() / divisor;
            loss += error * error / rows.size();
        }
        double shown = steps + 1 >= nanFromStep ? Double.NaN : loss;
        return new BatchLosses(loss, shown, 10L * rows.size(), 100L * rows.size(), 0);
    }

    @Override
    public double apply(double learningRate) {
        double norm = 0;
        for (int i = 0; i < SIZE; i++) {
            norm += gradients[i] * gradients[i];
            moments[i] = 0.9 * moments[i] + gradients[i];
            weights[i] -= learningRate * moments[i];
            gradients[i] = 0;
        }
        steps++;
        return Math.sqrt(norm);
    }

    @Override
    public BatchLosses evaluate(List<PlannedRow> rows) {
        double sum = 0;
        for (double w : weights) {
            sum += w * w;
        }
        return new BatchLosses(sum, sum, 10L * rows.size(), 100L * rows.size(), 0);
    }

    @Override
    public void save(Path folder) throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(folder.resolve("weights")))) {
            for (int i = 0; i < SIZE; i++) {
                out.writeDouble(weights[i]);
                out.writeDouble(moments[i]);
            }
            out.writeInt(steps);
        }
    }

    @Override
    public void restore(Path folder) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(folder.resolve("weights")))) {
            for (int i = 0; i < SIZE; i++) {
                weights[i] = in.readDouble();
                moments[i] = in.readDouble();
            }
            steps = in.readInt();
        }
    }

    @Override
    public void close() {}
}
