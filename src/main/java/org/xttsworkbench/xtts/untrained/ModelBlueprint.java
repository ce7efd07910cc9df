package org.xttsworkbench.xtts.untrained;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names and shapes of every tensor of a model's files. */
public final class ModelBlueprint {
    private static final int MEL_BINS = 80;
    private static final int PERCEIVER_LATENTS = 32;
    private static final int PERCEIVER_INNER = 8 * 64;
    private static final int CONDITIONING_BLOCKS = 6;
    private static final int PERCEIVER_LAYERS = 2;

    private final Map<String, long[]> shapes = new LinkedHashMap<>();

    private ModelBlueprint() {}

    /** The tensors under {@code gpt.}: the part that is fine-tuned. */
    public static Map<String, long[]> gpt(ModelSizes sizes) {
        ModelBlueprint blueprint = new ModelBlueprint();
        blueprint.conditioning(sizes.width());
        blueprint.embeddings(sizes);
        for (int i = 0; i < sizes.layers(); i++) {
            blueprint.block("gpt.gpt.h." + i + ".", sizes.width());
        }
        blueprint.norm("gpt.gpt.ln_f", sizes.width());
        blueprint.norm("gpt.final_norm", sizes.width());
        blueprint.linear("gpt.text_head", sizes.textTokens(), sizes.width());
        blueprint.linear("gpt.mel_head", sizes.audioTokens(), sizes.width());
        return blueprint.shapes;
    }

    /** The tensors of {@code model.pth} outside the GPT: vocoder, speaker encoder, mel statistics. */
    public static Map<String, long[]> decoder(ModelSizes sizes) {
        ModelBlueprint blueprint = new ModelBlueprint();
        blueprint.put("mel_stats", MEL_BINS);
        blueprint.shapes.putAll(VocoderBlueprint.shapes(sizes));
        blueprint.shapes.putAll(SpeakerEncoderBlueprint.shapes(sizes));
        return blueprint.shapes;
    }

    /** The tensors of {@code dvae.pth} that its encoder needs, and its codebook. */
    public static Map<String, long[]> dvae(ModelSizes sizes) {
        int hidden = sizes.dvaeHidden();
        int wide = 2 * hidden;
        ModelBlueprint blueprint = new ModelBlueprint();
        blueprint.convolution("encoder.0.0", hidden, MEL_BINS, 3);
        blueprint.convolution("encoder.1.0", wide, hidden, 3);
        for (int i = 2; i < 5; i++) {
            blueprint.convolution("encoder." + i + ".net.0", wide, wide, 3);
            blueprint.convolution("encoder." + i + ".net.2", wide, wide, 3);
            blueprint.convolution("encoder." + i + ".net.4", wide, wide, 1);
        }
        blueprint.convolution("encoder.5", sizes.codebookWidth(), wide, 1);
        blueprint.put("codebook.embed", sizes.codebookWidth(), sizes.codes());
        return blueprint.shapes;
    }

    private void conditioning(int width) {
        convolution("gpt.conditioning_encoder.init", width, MEL_BINS, 1);
        for (int i = 0; i < CONDITIONING_BLOCKS; i++) {
            String name = "gpt.conditioning_encoder.attn." + i + ".";
            norm(name + "norm", width);
            convolution(name + "qkv", 3 * width, width, 1);
            convolution(name + "proj_out", width, width, 1);
        }
        put("gpt.conditioning_perceiver.latents", PERCEIVER_LATENTS, width);
        int inner = width * 4 * 2 / 3;
        for (int i = 0; i < PERCEIVER_LAYERS; i++) {
            String name = "gpt.conditioning_perceiver.layers." + i + ".";
            put(name + "0.to_q.weight", PERCEIVER_INNER, width);
            put(name + "0.to_kv.weight", 2 * PERCEIVER_INNER, width);
            put(name + "0.to_out.weight", width, PERCEIVER_INNER);
            linear(name + "1.0", 2 * inner, width);
            linear(name + "1.2", width, inner);
        }
        put("gpt.conditioning_perceiver.norm.gamma", width);
    }

    private void embeddings(ModelSizes sizes) {
        put("gpt.text_embedding.weight", sizes.textTokens(), sizes.width());
        put("gpt.mel_embedding.weight", sizes.audioTokens(), sizes.width());
        put("gpt.text_pos_embedding.emb.weight", sizes.maxTextTokens() + 2, sizes.width());
        put("gpt.mel_pos_embedding.emb.weight", sizes.maxAudioTokens() + 3, sizes.width());
    }

    /** GPT-2's layers keep their weights as [in, out]. */
    private void block(String name, int width) {
        norm(name + "ln_1", width);
        transposedLinear(name + "attn.c_attn", width, 3 * width);
        transposedLinear(name + "attn.c_proj", width, width);
        norm(name + "ln_2", width);
        transposedLinear(name + "mlp.c_fc", width, 4 * width);
        transposedLinear(name + "mlp.c_proj", 4 * width, width);
    }

    private void norm(String name, int width) {
        put(name + ".weight", width);
        put(name + ".bias", width);
    }

    private void linear(String name, int out, int in) {
        put(name + ".weight", out, in);
        put(name + ".bias", out);
    }

    private void transposedLinear(String name, int in, int out) {
        put(name + ".weight", in, out);
        put(name + ".bias", out);
    }

    private void convolution(String name, int out, int in, int kernel) {
        put(name + ".weight", out, in, kernel);
        put(name + ".bias", out);
    }

    private void put(String name, long... shape) {
        shapes.put(name, shape);
    }
}
