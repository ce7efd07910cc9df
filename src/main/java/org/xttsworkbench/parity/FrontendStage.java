package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.Resampler;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.xtts.MelSpectrogram;
import org.xttsworkbench.xtts.SpeakerEncoder;
import org.xttsworkbench.xtts.SpeakerMel;

/** Decoding, resampling and the three mel front ends. */
final class FrontendStage implements Stage {
    private static final Tolerance WAVE = Tolerance.absolute(2e-6);
    private static final double MEL = 1e-4;
    private static final double FAINT_MEL = 1e-3;

    /** Log energy below which rounding of a sum of much larger terms decides; the clamp is at -11.5. */
    private static final double FAINT = -8;

    private static final Tolerance SPEAKER_MEL = new Tolerance(1e-7, 1e-4);
    private static final Tolerance SPEAKER_NORM = Tolerance.absolute(1e-3);

    @Override
    public String name() {
        return "frontend";
    }

    @Override
    public void compare(ReferenceRun run, Comparison comparison) throws IOException {
        JsonNode names = run.golden().stage(name()).path("clips_used");
        try (ReferenceModel model = ReferenceModel.open(run);
                NDManager scope = run.runtime().manager().newSubManager()) {
            for (int n = 0; n < names.size(); n++) {
                run.job().checkCancelled();
                Waveform wave = run.clip(names.get(n).asText());
                if (comparison.expected().has("wave." + n)) {
                    firstValues(comparison, "wave." + n, wave.samples());
                }
                mel(comparison, "cond_mel." + n, model.conditioningMel(), wave, model.melStats(), scope);
                mel(comparison, "dvae_mel." + n, model.dvaeMel(), wave, model.melStats(), scope);
                speaker(comparison, n, wave, model.speakers(), scope);
            }
        }
        resampling(comparison);
        for (String name : comparison.expected().names()) {
            if (name.startsWith("load.")) {
                String file = name.substring("load.".length());
                comparison.close(
                        name,
                        TensorValues.widen(AudioDecoder.decode(
                                        run.golden().folder().resolve("clips").resolve(file), 22_050, run.job())
                                .samples()),
                        WAVE);
            }
        }
    }

    private static void firstValues(Comparison comparison, String name, float[] values) {
        int count = comparison.expected().get(name).values().length;
        comparison.close(name, TensorValues.widen(Arrays.copyOf(values, count)), WAVE);
    }

    private static void lastValues(Comparison comparison, String name, float[] values) {
        int count = comparison.expected().get(name).values().length;
        float[] last = Arrays.copyOfRange(values, Math.max(0, values.length - count), values.length);
        comparison.close(name, TensorValues.widen(last), WAVE);
    }

    private static void mel(
            Comparison comparison, String name, MelSpectrogram mel, Waveform wave, float[] stats, NDManager scope) {
        double[] wanted = comparison.expected().get(name).values();
        int frames = wanted.length / stats.length;
        double[] actual = TensorValues.of(lastFrames(mel.of(scope, wave.samples()), frames));
        comparison.given(name);
        int[] loud = IntStream.range(0, wanted.length)
                .filter(i -> wanted[i] * stats[i / frames] > FAINT)
                .toArray();
        int[] faint = IntStream.range(0, wanted.length)
                .filter(i -> wanted[i] * stats[i / frames] <= FAINT)
                .toArray();
        comparison.values(name, pick(wanted, loud), pick(actual, loud), Tolerance.absolute(MEL));
        comparison.values(name + " (faint)", pick(wanted, faint), pick(actual, faint), Tolerance.absolute(FAINT_MEL));
    }

    private static double[] pick(double[] values, int[] places) {
        return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }

    private static NDArray lastFrames(NDArray mel, int frames) {
        long all = mel.getShape().get(2);
        return mel.get(new NDIndex(":, :, " + (all - frames) + ":"));
    }

    private static void speaker(Comparison comparison, int n, Waveform wave, SpeakerEncoder speakers, NDManager scope) {
        float[] at16k = Resampler.resample(wave, SpeakerMel.SAMPLE_RATE).samples();
        lastValues(comparison, "wave16k." + n, at16k);
        NDArray emphasized = speakers.mel().preemphasis(scope, scope.create(at16k, new Shape(1, at16k.length)));
        NDArray power = speakers.mel().power(scope, emphasized);
        String name = "speaker_mel." + n;
        int frames = (int) comparison.expected().get(name).shape()[2];
        comparison.close(name, lastFrames(power, frames), SPEAKER_MEL);
        if (comparison.expected().has("speaker_norm." + n)) {
            NDArray normalized = speakers.mel().normalized(scope, power);
            long shown = comparison.expected().get("speaker_norm." + n).shape()[2];
            comparison.close("speaker_norm." + n, normalized.get(new NDIndex(":, :, :" + shown)), SPEAKER_NORM);
            long samples = comparison.expected().get("preemphasis." + n).shape()[1];
            comparison.close("preemphasis." + n, emphasized.get(new NDIndex(":, :" + samples)), WAVE);
        }
    }

    private static void resampling(Comparison comparison) {
        for (String name : comparison.expected().names()) {
            if (name.startsWith("resample.") && name.endsWith(".in")) {
                comparison.given(name);
                String[] rates = name.split("\\.", -1);
                Waveform in = new Waveform(comparison.expected().get(name).floats(), Integer.parseInt(rates[1]));
                float[] out = Resampler.resample(in, Integer.parseInt(rates[2])).samples();
                comparison.close(name.replace(".in", ".out"), TensorValues.widen(out), WAVE);
            }
        }
    }
}
