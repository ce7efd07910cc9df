package org.xttsworkbench.modelhub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xttsworkbench.storage.JsonFile;

/** What a model is for; each kind has a folder below the folder of models. */
public enum ModelKind {
    /** Models to fine-tune. */
    XTTS(
            List.of("config.json", "vocab.json", "dvae.pth", "mel_stats.pth"),
            List.of("speakers_xtts.pth"),
            "model.pth",
            "model.pth"),
    /** Speech recognisers. */
    WHISPER(
            List.of("config.json", "tokenizer.json"),
            List.of(
                    "generation_config.json",
                    "preprocessor_config.json",
                    "vocab.json",
                    "merges.txt",
                    "normalizer.json",
                    "added_tokens.json",
                    "special_tokens_map.json",
                    "tokenizer_config.json"),
            "model.safetensors",
            "model.safetensors.index.json");

    private static final Pattern PART = Pattern.compile("[\\w.-]+\\.safetensors");
    private static final List<String> PAPERS = List.of("LICENSE", "LICENSE.txt", "LICENSE.md", "README.md");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> required;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> optional;

    private final String weights;
    private final String index;

    /** @param index the file that names the parts of large weights; the weights' own name where there are no parts */
    ModelKind(List<String> required, List<String> optional, String weights, String index) {
        this.required = required;
        this.optional = optional;
        this.weights = weights;
        this.index = index;
    }

    /** Name of the kind's folder. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Files without which it cannot be used: the weights, whole or in the parts that an index names, and the rest. */
    public List<String> required(Path folder) throws IOException {
        List<String> all = new ArrayList<>();
        if (Files.isRegularFile(folder.resolve(weights)) || !Files.isRegularFile(folder.resolve(index))) {
            all.add(weights);
        } else {
            all.add(index);
            TreeSet<String> parts = new TreeSet<>();
            JsonFile.readTree(folder.resolve(index)).path("weight_map").forEach(part -> parts.add(part.asText()));
            // A name from a file must not lead out of the folder.
            parts.stream().filter(PART.asMatchPredicate()).forEach(all::add);
        }
        all.addAll(required);
        return all;
    }

    /** Files that a model of this kind is published with and that count as a part of it. */
    public List<String> expected(Path folder) throws IOException {
        List<String> all = new ArrayList<>(required(folder));
        if (this == XTTS) {
            all.addAll(optional);
        }
        return all;
    }

    /** All files that belong to it and are there, licences included. */
    public List<String> presentIn(Path folder) throws IOException {
        return Stream.of(required(folder), optional, PAPERS)
                .flatMap(List::stream)
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .toList();
    }

    /** The kind whose weights lie in the folder. */
    public static Optional<ModelKind> of(Path folder) {
        return Arrays.stream(values())
                .filter(kind -> Files.isRegularFile(folder.resolve(kind.weights))
                        || Files.isRegularFile(folder.resolve(kind.index)))
                .findFirst();
    }
}
