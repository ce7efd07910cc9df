package org.xttsworkbench.xtts.untrained;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.tensor.TensorSource;
import org.xttsworkbench.tensor.TorchCheckpointWriter;
import org.xttsworkbench.text.Language;

/**
 * A base model's folder in the real file formats, with weights drawn from a seed: it has learnt nothing. For the demo,
 * where it shows the steps, and for measuring, where only sizes matter.
 */
public final class UntrainedModel {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz'.,!?-:;";
    private static final List<String> SPECIALS = List.of("[STOP]", "[UNK]", "[SPACE]", "[START]");

    private UntrainedModel() {}

    /** How many ids the vocabulary has that {@link #write} gives every model. */
    public static int vocabularySize() {
        return SPECIALS.size() + Language.values().length + LETTERS.length();
    }

    /**
     * Writes {@code model.pth}, {@code dvae.pth}, {@code mel_stats.pth}, {@code speakers_xtts.pth}, {@code vocab.json} and
     * {@code config.json}.
     *
     * @param folder is made if need be
     * @param sizes with at least {@link #vocabularySize} text tokens
     */
    public static void write(Path folder, ModelSizes sizes, long seed) throws IOException {
        Files.createDirectories(folder);
        Map<String, TensorSource> model = sources(ModelBlueprint.gpt(sizes), seed);
        model.putAll(sources(ModelBlueprint.decoder(sizes), seed));
        TorchCheckpointWriter.write(folder.resolve("model.pth"), Map.of("model", TorchCheckpointWriter.dict(model)));
        TorchCheckpointWriter.write(
                folder.resolve("dvae.pth"), TorchCheckpointWriter.dict(sources(ModelBlueprint.dvae(sizes), seed)));
        TorchCheckpointWriter.writeTensor(
                folder.resolve("mel_stats.pth"), InitialValues.source("mel_stats", new long[] {80}, seed));
        TorchCheckpointWriter.write(folder.resolve("speakers_xtts.pth"), Map.of());
        JsonFile.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("config.json").toFile(), config(sizes));
        writeVocabulary(folder);
    }

    /** Writes {@code vocab.json} alone. */
    public static void writeVocabulary(Path folder) throws IOException {
        AtomicFile.writeText(
                folder.resolve("vocab.json"),
                JsonFile.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(vocabulary()) + "\n");
    }

    private static Map<String, TensorSource> sources(Map<String, long[]> shapes, long seed) {
        Map<String, TensorSource> sources = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> sources.put(name, InitialValues.source(name, shape, seed)));
        return sources;
    }

    private static ObjectNode config(ModelSizes sizes) {
        ObjectNode config = JsonFile.MAPPER.createObjectNode().put("model", "xtts");
        config.putObject("audio")
                .put("sample_rate", 22_050)
                .put("output_sample_rate", 24_000)
                .put("dvae_sample_rate", 22_050);
        config.putObject("model_args")
                .put("gpt_batch_size", 1)
                .put("kv_cache", true)
                .put("gpt_max_audio_tokens", sizes.maxAudioTokens())
                .put("gpt_max_text_tokens", sizes.maxTextTokens())
                .put("gpt_max_prompt_tokens", 70)
                .put("gpt_layers", sizes.layers())
                .put("gpt_n_model_channels", sizes.width())
                .put("gpt_n_heads", sizes.heads())
                .put("gpt_number_text_tokens", sizes.textTokens())
                .put("gpt_num_audio_tokens", sizes.audioTokens())
                .put("gpt_start_audio_token", sizes.codes())
                .put("gpt_stop_audio_token", sizes.codes() + 1)
                .put("gpt_code_stride_len", 1024)
                .put("gpt_use_masking_gt_prompt_approach", true)
                .put("gpt_use_perceiver_resampler", true)
                .put("input_sample_rate", 22_050)
                .put("output_sample_rate", 24_000)
                .put("output_hop_length", 256)
                .put("decoder_input_dim", sizes.width())
                .put("d_vector_dim", sizes.speakerWidth())
                .put("cond_d_vector_in_each_upsampling_layer", true);
        ArrayNode languages = config.putArray("languages");
        for (Language language : Language.values()) {
            languages.add(language.tag());
        }
        return config;
    }

    /** Single letters without merges. */
    private static ObjectNode vocabulary() {
        ObjectNode root = JsonFile.MAPPER.createObjectNode().put("version", "1.0");
        ArrayNode added = root.putArray("added_tokens");
        root.putObject("pre_tokenizer").put("type", "Whitespace");
        ObjectNode model = root.putObject("model")
                .put("type", "BPE")
                .put("unk_token", "[UNK]")
                .put("fuse_unk", false);
        ObjectNode vocab = model.putObject("vocab");
        model.putArray("merges");
        for (String special : SPECIALS) {
            special(special, added, vocab);
        }
        for (Language language : Language.values()) {
            special("[" + language.tag() + "]", added, vocab);
        }
        LETTERS.chars().forEach(letter -> vocab.put(Character.toString(letter), vocab.size()));
        return root;
    }

    private static void special(String token, ArrayNode added, ObjectNode vocab) {
        int id = vocab.size();
        vocab.put(token, id);
        added.addObject()
                .put("id", id)
                .put("special", true)
                .put("content", token)
                .put("single_word", false)
                .put("lstrip", false)
                .put("rstrip", false)
                .put("normalized", false);
    }
}
