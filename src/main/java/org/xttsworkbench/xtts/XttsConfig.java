package org.xttsworkbench.xtts;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.JsonFile;

/**
 * What {@code config.json} says of a model. Sizes that parameter shapes show are not here: the parts of the model read
 * them from their tensors. Values that the file leaves out are those of XTTS v2 (the class defaults of the original
 * are those of version 1 and describe no model of today).
 *
 * @param heads attention heads of the GPT and of the conditioning encoder
 * @param startAudioToken id before the first audio code; -1 when the file does not say
 * @param stopAudioToken id after the last audio code; -1 when the file does not say
 * @param codeStride samples at {@code inputSampleRate} that one audio code stands for
 * @param inputSampleRate Hz of recordings and of conditioning mels
 * @param outputSampleRate Hz of synthesized speech
 * @param languages codes of the languages that the model speaks; empty when the file does not say
 */
public record XttsConfig(
        int heads,
        int startAudioToken,
        int stopAudioToken,
        int codeStride,
        int inputSampleRate,
        int outputSampleRate,
        List<String> languages) {

    public XttsConfig {
        languages = List.copyOf(languages);
    }

    /**
     * Reads a {@code config.json}; {@code Infinity}, as Python writes it, is accepted.
     *
     * @throws FailureException when it is not the configuration of an XTTS v2 model
     */
    public static XttsConfig read(Path file) throws IOException {
        JsonNode root;
        try {
            root = JsonFile.readTree(file);
        } catch (JacksonException e) {
            throw notAConfig(file, "is not JSON: " + e.getOriginalMessage());
        }
        JsonNode args = root.path("model_args");
        if (!args.isObject()) {
            throw notAConfig(file, "has no \"model_args\"");
        }
        if (!args.path("gpt_use_perceiver_resampler").asBoolean(true)) {
            throw notAConfig(file, "is of an XTTS version 1 model (gpt_use_perceiver_resampler is false)");
        }
        List<String> languages = new ArrayList<>();
        root.path("languages").forEach(l -> languages.add(l.asText()));
        return new XttsConfig(
                positive(file, args, "gpt_n_heads", 16),
                args.path("gpt_start_audio_token").asInt(-1),
                args.path("gpt_stop_audio_token").asInt(-1),
                positive(file, args, "gpt_code_stride_len", 1024),
                positive(file, args, "input_sample_rate", 22050),
                positive(file, args, "output_sample_rate", 24000),
                languages);
    }

    private static int positive(Path file, JsonNode args, String name, int absent) {
        JsonNode value = args.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.canConvertToInt() || value.asInt() < 1) {
            throw notAConfig(file, "has no usable \"" + name + "\" (" + value + ")");
        }
        return value.asInt();
    }

    private static FailureException notAConfig(Path file, String what) {
        return FailureException.badInput(
                file + " " + what + ".", "Take config.json from the folder of an XTTS v2 model.");
    }
}
