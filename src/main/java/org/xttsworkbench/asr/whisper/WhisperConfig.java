package org.xttsworkbench.asr.whisper;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.JsonFile;

/**
 * Sizes and settings of a Whisper, from {@code config.json} and {@code generation_config.json}.
 *
 * @param melBins height of the spectrograms
 * @param width length of the vectors between layers
 * @param encoderLayers layers of the encoder
 * @param encoderHeads attention heads of each of them
 * @param decoderLayers layers of the decoder
 * @param decoderHeads attention heads of each of them
 * @param audioPositions vectors that the encoder makes of a window, two mel frames each
 * @param textPositions tokens that the decoder sees at most
 * @param vocabulary number of tokens
 * @param alignmentHeads heads of cross attention that follow the sound, as layer, head, layer, head, ...
 * @param medianWidth frames over which their attention is smoothed
 * @param latestStart latest first timestamp of a window, in steps
 * @param suppressed tokens that the files say are never written
 * @param multilingual whether it knows other languages than English
 */
record WhisperConfig(
        int melBins,
        int width,
        int encoderLayers,
        int encoderHeads,
        int decoderLayers,
        int decoderHeads,
        int audioPositions,
        int textPositions,
        int vocabulary,
        List<Integer> alignmentHeads,
        int medianWidth,
        int latestStart,
        List<Integer> suppressed,
        boolean multilingual) {
    /** English-only models have one token less. */
    private static final int SMALLEST_MULTILINGUAL = 51_865;

    private static final int DEFAULT_MEDIAN_WIDTH = 7;
    private static final int SECONDS = 30;

    WhisperConfig {
        alignmentHeads = List.copyOf(alignmentHeads);
        suppressed = List.copyOf(suppressed);
    }

    /** Mel frames of a window: 3000 for 30 seconds. */
    int windowFrames() {
        return 2 * audioPositions;
    }

    /** The most tokens that are written for a window, and one more than a prompt may have. */
    int mostTokens() {
        return textPositions / 2;
    }

    /**
     * Reads both files; {@code generation_config.json} may be missing.
     *
     * @throws FailureException when the folder holds no Whisper model
     */
    static WhisperConfig read(Path folder) throws IOException {
        JsonNode config = json(folder.resolve("config.json"));
        Path generationFile = folder.resolve("generation_config.json");
        JsonNode generation = Files.exists(generationFile) ? json(generationFile) : JsonFile.MAPPER.createObjectNode();
        if (!config.path("model_type").asText("whisper").equals("whisper")) {
            throw refusal(
                    folder,
                    "its config.json describes a " + config.path("model_type").asText() + " model");
        }
        int width = size(folder, config, "d_model");
        int decoderLayers = size(folder, config, "decoder_layers");
        int decoderHeads = size(folder, config, "decoder_attention_heads");
        int audioPositions = size(folder, config, "max_source_positions");
        int vocabulary = size(folder, config, "vocab_size");
        int encoderHeads = size(folder, config, "encoder_attention_heads");
        if (width % decoderHeads != 0 || width % encoderHeads != 0) {
            throw refusal(folder, "its width is no multiple of its attention heads");
        }
        return new WhisperConfig(
                size(folder, config, "num_mel_bins"),
                width,
                size(folder, config, "encoder_layers"),
                encoderHeads,
                decoderLayers,
                decoderHeads,
                audioPositions,
                size(folder, config, "max_target_positions"),
                vocabulary,
                alignmentHeads(folder, generation.path("alignment_heads"), decoderLayers, decoderHeads),
                config.path("median_filter_width").asInt(DEFAULT_MEDIAN_WIDTH),
                generation.path("max_initial_timestamp_index").asInt((int)
                        Math.rint((double) audioPositions / SECONDS)),
                suppressed(generation, config),
                generation.path("is_multilingual").asBoolean(vocabulary >= SMALLEST_MULTILINGUAL));
    }

    private static JsonNode json(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw refusal(file.resolveSibling(""), "it has no " + file.getFileName());
        }
        try {
            return JsonFile.readTree(file);
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw refusal(file.resolveSibling(""), "its " + file.getFileName() + " is not JSON");
        }
    }

    private static int size(Path folder, JsonNode config, String name) {
        int value = config.path(name).asInt();
        if (value < 1) {
            throw refusal(folder, "its config.json has no sensible " + name);
        }
        return value;
    }

    /** Without a list, the original looks at all heads of the upper half. */
    private static List<Integer> alignmentHeads(Path folder, JsonNode list, int layers, int heads) {
        List<Integer> pairs = new ArrayList<>();
        for (JsonNode pair : list) {
            int layer = pair.path(0).asInt(-1);
            int head = pair.path(1).asInt(-1);
            if (layer < 0 || layer >= layers || head < 0 || head >= heads) {
                throw refusal(folder, "its generation_config.json names an attention head that it does not have");
            }
            pairs.add(layer);
            pairs.add(head);
        }
        if (pairs.isEmpty()) {
            for (int i = layers / 2 * heads; i < layers * heads; i++) {
                pairs.add(i / heads);
                pairs.add(i % heads);
            }
        }
        return pairs;
    }

    private static List<Integer> suppressed(JsonNode generation, JsonNode config) {
        JsonNode list =
                generation.has("suppress_tokens") ? generation.path("suppress_tokens") : config.path("suppress_tokens");
        List<Integer> tokens = new ArrayList<>();
        list.forEach(token -> tokens.add(token.asInt(-1)));
        return tokens;
    }

    static FailureException refusal(Path folder, String why) {
        return FailureException.badInput(
                folder + " is not a Whisper model: " + why + ".",
                "Give a folder in Hugging Face's layout, with config.json, tokenizer.json and model.safetensors.");
    }
}
