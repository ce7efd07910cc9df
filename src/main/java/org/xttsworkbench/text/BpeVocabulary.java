package org.xttsworkbench.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.JsonFile;

/**
 * What a {@code vocab.json} in the form of Hugging Face's tokenizers holds: ids of pieces, merges by rank, and special
 * tokens that are matched before anything is split.
 *
 * @param pieces id of every piece of text
 * @param merges for a pair of ids ({@code left << 32 | right}) the rank and the resulting id ({@code rank << 32 | id})
 * @param specials id of every special token, for example {@code [SPACE]}
 * @param size the largest id + 1
 */
record BpeVocabulary(Map<String, Integer> pieces, Map<Long, Long> merges, Map<String, Integer> specials, int size) {

    /**
     * Reads a vocabulary.
     *
     * @throws FailureException when the file is no such vocabulary
     */
    static BpeVocabulary read(Path file) throws IOException {
        JsonNode root;
        try {
            root = JsonFile.readTree(file);
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw notAVocabulary(file, "it is not JSON");
        }
        JsonNode model = root.path("model");
        if (!model.path("vocab").isObject() || !model.path("merges").isArray()) {
            throw notAVocabulary(file, "it has no \"model\" with \"vocab\" and \"merges\"");
        }
        Map<String, Integer> pieces = new HashMap<>();
        model.path("vocab")
                .properties()
                .forEach(e -> pieces.put(e.getKey(), e.getValue().asInt()));
        Map<String, Integer> specials = new HashMap<>();
        for (JsonNode token : root.path("added_tokens")) {
            specials.put(token.path("content").asText(), token.path("id").asInt());
        }
        int size = 0;
        for (Map<String, Integer> ids : java.util.List.of(pieces, specials)) {
            for (int id : ids.values()) {
                size = Math.max(size, id + 1);
            }
        }
        return new BpeVocabulary(pieces, merges(file, model.path("merges"), pieces), specials, size);
    }

    private static Map<Long, Long> merges(Path file, JsonNode list, Map<String, Integer> pieces) {
        Map<Long, Long> merges = new HashMap<>();
        long rank = 0;
        for (JsonNode merge : list) {
            // Newer files write a pair as an array, older ones as "left right".
            String[] pair = merge.isArray()
                    ? new String[] {merge.path(0).asText(), merge.path(1).asText()}
                    : merge.asText().split(" ", 2);
            Integer left = pieces.get(pair[0]);
            Integer right = pair.length < 2 ? null : pieces.get(pair[1]);
            Integer joined = pair.length < 2 ? null : pieces.get(pair[0] + pair[1]);
            if (left == null || right == null || joined == null) {
                throw notAVocabulary(file, "its merge number " + rank + " joins unknown pieces");
            }
            merges.put(pair(left, right), pair((int) rank, joined));
            rank++;
        }
        return merges;
    }

    /** Two numbers as one key. */
    static long pair(int high, int low) {
        return ((long) high << 32) | low;
    }

    Optional<Integer> id(String token) {
        Integer id = specials.get(token);
        return Optional.ofNullable(id == null ? pieces.get(token) : id);
    }

    private static FailureException notAVocabulary(Path file, String why) {
        return FailureException.badInput(
                file + " is not a vocabulary of byte pairs: " + why + ".", "Take the file that lies beside the model.");
    }
}
