package org.xttsworkbench.asr.whisper;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.text.ByteLevelTokenizer;

/** A loaded Whisper: network, vocabulary, rules. Not for several threads at once. */
final class WhisperModel implements AutoCloseable {
    private final WhisperNetwork network;
    private final WhisperText text;
    private final TokenRules rules;
    private final WindowDecoder decoder;

    private WhisperModel(WhisperNetwork network, WhisperText text) {
        this.network = network;
        this.text = text;
        this.rules = new TokenRules(network, text);
        this.decoder = new WindowDecoder(network, text, rules);
    }

    /** @throws org.xttsworkbench.job.FailureException when the folder holds no Whisper model */
    static WhisperModel open(EngineRuntime runtime, Path folder, Path cacheFolder) throws IOException {
        WhisperConfig config = WhisperConfig.read(folder);
        WhisperText text = text(folder);
        return new WhisperModel(WhisperNetwork.open(runtime, folder, config, cacheFolder), text);
    }

    /** The vocabulary of a model's folder. */
    static WhisperText text(Path folder) throws IOException {
        Path file = folder.resolve("tokenizer.json");
        if (!java.nio.file.Files.isRegularFile(file)) {
            throw WhisperConfig.refusal(folder, "it has no tokenizer.json");
        }
        ByteLevelTokenizer tokenizer = ByteLevelTokenizer.read(file);
        return new WhisperText(tokenizer, WhisperTokens.of(tokenizer.specials(), folder));
    }

    WhisperNetwork network() {
        return network;
    }

    WhisperText text() {
        return text;
    }

    TokenRules rules() {
        return rules;
    }

    WindowDecoder decoder() {
        return decoder;
    }

    boolean multilingual() {
        return network.config().multilingual();
    }

    int windowFrames() {
        return network.config().windowFrames();
    }

    /** See {@link EncodedWindow#of}. */
    EncodedWindow encode(float[] sound, float loudest, int content) {
        return encode(sound, loudest, content, 0);
    }

    /** See {@link EncodedWindow#of}. */
    EncodedWindow encode(float[] sound, float loudest, int content, int spokenUntil) {
        return EncodedWindow.of(network, sound, loudest, content, spokenUntil);
    }

    /** Decodes windows together; with {@code fallback} those that fail again at higher temperatures. */
    List<DecodedWindow> decode(List<EncodedWindow> windows, DecodingTask task, boolean fallback, JobContext context) {
        return fallback ? decoder.decodeWithFallback(windows, task, context) : decoder.decode(windows, task, context);
    }

    /** The most probable language of a window. */
    String detectLanguage(EncodedWindow window) {
        return languages(window).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Probabilities of the model's languages. */
    Map<String, Double> languages(EncodedWindow window) {
        float[] logits;
        try (DecoderRows rows = new DecoderRows(network, List.of(window), 1);
                NDManager scope = network.scope()) {
            logits = rows.begin(scope, List.of(text.tokens().start()), 0).toFloatArray();
        }
        Map<String, Double> probabilities = new LinkedHashMap<>();
        double largest = text.tokens().languages().values().stream()
                .mapToDouble(id -> logits[id])
                .max()
                .orElseThrow();
        double sum = text.tokens().languages().values().stream()
                .mapToDouble(id -> Math.exp(logits[id] - largest))
                .sum();
        text.tokens().languages().forEach((code, id) -> probabilities.put(code, Math.exp(logits[id] - largest) / sum));
        return probabilities;
    }

    @Override
    public void close() {
        rules.close();
        network.close();
    }
}
