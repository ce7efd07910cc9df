package org.xttsworkbench.parity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TorchCheckpointReader;

/** Other shapes of the model file: names, types, shapes and bytes of all their tensors. */
final class VariantCheck {
    /** Of the hash, this many digits are kept. */
    private static final int HASH_DIGITS = 16;

    private VariantCheck() {}

    /** Reads every file that {@code variants/variants.json} lists; empty when the folder has no variants. */
    static List<VariantResult> run(GoldenFolder golden, JobContext job) throws IOException {
        Path folder = golden.folder().resolve("variants");
        Path index = folder.resolve("variants.json");
        List<VariantResult> results = new ArrayList<>();
        if (Files.isRegularFile(index)) {
            for (Map.Entry<String, JsonNode> variant : JsonFile.readTree(index).properties()) {
                job.checkCancelled();
                results.add(check(folder.resolve(variant.getKey()), variant.getValue()));
            }
        }
        return results;
    }

    private static VariantResult check(Path file, JsonNode expected) {
        List<String> failures = new ArrayList<>();
        int compared = 0;
        try (TorchCheckpointReader reader = TorchCheckpointReader.open(file)) {
            String prefix = expected.path("key").asText() + "/";
            Set<String> found = new TreeSet<>();
            reader.tensors().keySet().stream()
                    .filter(name -> name.startsWith(prefix))
                    .forEach(name -> found.add(name.substring(prefix.length())));
            for (Map.Entry<String, JsonNode> tensor : expected.path("tensors").properties()) {
                String difference = difference(reader.tensors().get(prefix + tensor.getKey()), tensor.getValue());
                if (!difference.isEmpty()) {
                    failures.add(tensor.getKey() + " " + difference);
                }
                found.remove(tensor.getKey());
                compared++;
            }
            found.forEach(name -> failures.add(name + " is not in the file"));
        } catch (IOException | RuntimeException e) {
            failures.add(String.valueOf(e.getMessage()));
        }
        return new VariantResult(
                String.valueOf(file.getFileName()), failures.isEmpty() && compared > 0, compared, failures);
    }

    private static String difference(@org.jspecify.annotations.Nullable StoredTensor tensor, JsonNode expected)
            throws IOException {
        if (tensor == null) {
            return "was not found";
        }
        long[] shape = StreamSupport.stream(expected.path("shape").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
        if (!Arrays.equals(shape, tensor.shape())) {
            return "has shape " + Arrays.toString(tensor.shape());
        } else if (!expected.path("dtype").asText().equals(tensor.elementType().torchName())) {
            return "has type " + tensor.elementType().torchName();
        }
        String hash = tensor.sha256().substring(0, HASH_DIGITS);
        return hash.equals(expected.path("sha256").asText()) ? "" : "has other values";
    }
}
