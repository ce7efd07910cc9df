package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.xtts.ConditioningCrop;
import org.xttsworkbench.xtts.Gpt;
import org.xttsworkbench.xtts.GptMode;
import org.xttsworkbench.xtts.GptWeights;
import org.xttsworkbench.xtts.VoiceConditioning;
import org.xttsworkbench.xtts.VoiceConditioning.Options;

/** Prompt of a training crop, latents and speaker embeddings of reference recordings. */
final class ConditioningStage implements Stage {
    private static final Tolerance LATENTS = Tolerance.absolute(1e-4);
    private static final Tolerance SPEAKER = Tolerance.absolute(5e-4);

    /** The calls of {@code get_conditioning_latents} that results are kept of. */
    private static final Map<String, Options> VOICES = Map.of(
            "default", new Options(30, 6, 6, false),
            "released", new Options(30, 30, 4, false),
            "norm", new Options(3, 12, 4, true));

    @Override
    public String name() {
        return "conditioning";
    }

    @Override
    public void compare(ReferenceRun run, Comparison comparison) throws IOException {
        try (ReferenceModel model = ReferenceModel.open(run);
                GptWeights weights = GptWeights.open(run.runtime(), run.golden().model());
                Gpt gpt = new Gpt(run.runtime(), weights, GptMode.PLAIN)) {
            VoiceConditioning voices = new VoiceConditioning(gpt, model.conditioningMel(), model.speakers());
            try (NDManager scope = run.runtime().manager().newSubManager()) {
                crop(run, comparison, model, gpt, scope);
            }
            try (NDManager scope = run.runtime().manager().newSubManager()) {
                latents(run, comparison, voices, scope);
            }
            try (NDManager scope = run.runtime().manager().newSubManager()) {
                speakers(run, comparison, model, scope);
            }
        }
    }

    private void crop(ReferenceRun run, Comparison comparison, ReferenceModel model, Gpt gpt, NDManager scope)
            throws IOException {
        JsonNode crop = run.golden().stage(name()).path("crop");
        GoldenTensor stored = comparison.expected().get("crop.mel");
        int bins = (int) stored.shape()[1];
        int frames = GptCases.CONDITIONING_FRAMES;
        NDArray mel = scope.create(GptCases.repeatLast(stored.floats(), bins), new Shape(1, bins, frames));
        Waveform clip = run.clip(crop.path("clip").asText());
        NDArray computed = model.conditioningMel()
                .of(
                        scope,
                        clip.samples(),
                        new ConditioningCrop(
                                crop.path("start").asInt(), crop.path("end").asInt()));
        comparison.close(
                "crop.mel", computed.get(new NDIndex(":, :, :" + stored.shape()[2])), Tolerance.absolute(1e-3));
        List<NDArray> layers = new ArrayList<>();
        NDArray encoded = gpt.conditioningEncoder(scope, mel, x -> layers.add(x.transpose(0, 2, 1)))
                .transpose(0, 2, 1);
        if (comparison.expected().has("crop.init")) {
            first(comparison, "crop.init", layers.get(0));
            first(comparison, "crop.block0", layers.get(1));
        }
        long[] part = comparison.expected().get("crop.encoder.part").shape();
        long channelStep = encoded.getShape().get(1) / part[1];
        long frameStep = (frames + part[2] - 1) / part[2];
        comparison.close(
                "crop.encoder.part", encoded.get(new NDIndex(":, ::" + channelStep + ", ::" + frameStep)), LATENTS);
        comparison.close("crop.prompt", gpt.prompt(scope, mel), LATENTS);
    }

    private static void first(Comparison comparison, String name, NDArray all) {
        long[] shape = comparison.expected().get(name).shape();
        comparison.close(name, all.get(new NDIndex(":, :, :" + shape[2])), LATENTS);
    }

    private void latents(ReferenceRun run, Comparison comparison, VoiceConditioning voices, NDManager scope)
            throws IOException {
        List<Waveform> references = new ArrayList<>();
        for (JsonNode name : run.golden().stage(name()).path("references")) {
            references.add(run.clip(name.asText()));
        }
        float[] all = new float[references.stream().mapToInt(Waveform::length).sum()];
        int at = 0;
        for (Waveform reference : references) {
            System.arraycopy(reference.samples(), 0, all, at, reference.length());
            at += reference.length();
        }
        for (String name : comparison.expected().names()) {
            run.job().checkCancelled();
            if (name.startsWith("latents.len")) {
                String[] parts = name.split("\\.", -1);
                int length = Integer.parseInt(parts[1].substring("len".length()));
                int chunk = Integer.parseInt(parts[2].substring("chunk".length()));
                comparison.close(name, voices.latents(scope, new Waveform(all, 22_050), length, chunk), LATENTS);
            } else if (name.equals("latents.44100")) {
                Waveform fast = new Waveform(Arrays.copyOf(all, Math.min(all.length, 120_001)), 44_100);
                comparison.close(name, voices.latents(scope, fast, 6, 6), LATENTS);
            } else if (name.startsWith("voice.") && name.endsWith(".latents")) {
                String call = name.substring("voice.".length(), name.length() - ".latents".length());
                Options options = VOICES.get(call);
                if (options != null) {
                    VoiceConditioning.Voice voice = voices.voice(scope, references, options);
                    comparison.close(name, voice.latents(), LATENTS);
                    comparison.close("voice." + call + ".speaker", voice.speaker(), SPEAKER);
                }
            }
        }
    }

    private static void speakers(ReferenceRun run, Comparison comparison, ReferenceModel model, NDManager scope)
            throws IOException {
        List<String> clips = run.golden().clips();
        for (int n = 0; comparison.expected().has("speaker." + n); n++) {
            run.job().checkCancelled();
            String prefix = "speaker." + n;
            NDArray embedding = model.speakers().embed(scope, run.clip(clips.get(n)), (layer, value) -> {
                String name = prefix + "." + layer;
                if (comparison.expected().has(name)) {
                    long[] shape = comparison.expected().get(name).shape();
                    long shown = shape[shape.length - 1];
                    NDArray seen = shape.length < 3 ? value : value.get(new NDIndex("..., :" + shown));
                    comparison.close(name, seen, SPEAKER);
                }
            });
            comparison.close(prefix, embedding.expandDims(2), SPEAKER);
        }
    }
}
