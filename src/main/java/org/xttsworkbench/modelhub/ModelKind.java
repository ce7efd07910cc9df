package org.xttsworkbench.modelhub;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a model is for; each kind has a folder below the folder of models. */
public enum ModelKind {
    /** Models to fine-tune. */
    XTTS(
            List.of("model.pth", "config.json", "vocab.json", "dvae.pth", "mel_stats.pth"),
            List.of("speakers_xtts.pth"),
            "model.pth"),
    /** Speech recognisers. */
    WHISPER(
            List.of("model.safetensors", "config.json", "tokenizer.json"),
            List.of(
                    "generation_config.json",
                    "preprocessor_config.json",
                    "vocab.json",
                    "merges.txt",
                    "normalizer.json",
                    "added_tokens.json",
                    "special_tokens_map.json",
                    "tokenizer_config.json"),
            "model.safetensors");

    private static final List<String> PAPERS = List.of("LICENSE", "LICENSE.txt", "LICENSE.md", "README.md");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> required;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> optional;

    private final String weights;

    ModelKind(List<String> required, List<String> optional, String weights) {
        this.required = required;
        this.optional = optional;
        this.weights = weights;
    }

    /** Name of the kind's folder. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Files without which it cannot be used. */
    public List<String> required() {
        return required;
    }

    /** Files that it may have. */
    public List<String> optional() {
        return optional;
    }

    /** All files that belong to it and are there, licences included. */
    public List<String> presentIn(Path folder) {
        return java.util.stream.Stream.of(required, optional, PAPERS)
                .flatMap(List::stream)
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .toList();
    }

    /** The kind whose weights lie in the folder. */
    public static Optional<ModelKind> of(Path folder) {
        return Arrays.stream(values())
                .filter(kind -> Files.isRegularFile(folder.resolve(kind.weights)))
                .findFirst();
    }
}
