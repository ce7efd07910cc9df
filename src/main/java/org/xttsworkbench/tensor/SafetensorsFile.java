package org.xttsworkbench.tensor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.storage.JsonFile;

/**
 * A safetensors file: a JSON header with name, type, shape and place of each tensor, then the bytes. Format:
 * huggingface.co/docs/safetensors.
 */
public final class SafetensorsFile implements Closeable {
    private static final long LARGEST_HEADER = 100_000_000;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, StoredTensor> tensors;
    private final Map<String, String> metadata;

    private SafetensorsFile(
            Path file, FileChannel channel, Map<String, StoredTensor> tensors, Map<String, String> metadata) {
        this.file = file;
        this.channel = channel;
        this.tensors = Collections.unmodifiableMap(tensors);
        this.metadata = Collections.unmodifiableMap(metadata);
    }

    /**
     * Opens a file and checks its header; tensors are read later, while the file is open.
     *
     * @throws FailureException when the file is not what its header says
     */
    public static SafetensorsFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            long size = channel.size();
            ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            require(size >= 8, file, "it is too short");
            FileRegion.of(channel, 0, size).read(0, length);
            long header = length.getLong(0);
            require(
                    header > 0 && header <= Math.min(LARGEST_HEADER, size - 8),
                    file,
                    "its header has no sensible length");
            ByteBuffer json = ByteBuffer.allocate((int) header);
            FileRegion.of(channel, 0, size).read(8, json);
            return parse(file, channel, json.array(), 8 + header, size);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static SafetensorsFile parse(Path file, FileChannel channel, byte[] json, long start, long size)
            throws IOException {
        JsonNode header;
        try {
            header = JsonFile.MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw refusal(file, "its header is not JSON");
        }
        require(header.isObject(), file, "its header is not a JSON object");
        Map<String, StoredTensor> tensors = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        TreeMap<Long, Long> spans = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : header.properties()) {
            if (entry.getKey().equals("__metadata__")) {
                entry.getValue()
                        .properties()
                        .forEach(e -> metadata.put(e.getKey(), e.getValue().asText()));
            } else {
                tensors.put(entry.getKey(), tensor(file, entry, channel, start, size, spans));
            }
        }
        long end = 0;
        for (Map.Entry<Long, Long> span : spans.entrySet()) {
            require(span.getKey() >= end, file, "two of its tensors overlap");
            end = span.getValue();
        }
        return new SafetensorsFile(file, channel, tensors, metadata);
    }

    private static StoredTensor tensor(
            Path file,
            Map.Entry<String, JsonNode> entry,
            FileChannel channel,
            long start,
            long size,
            NavigableMap<Long, Long> spans) {
        String name = entry.getKey();
        JsonNode node = entry.getValue();
        ElementType type = ElementType.ofSafetensorsName(node.path("dtype").asText())
                .orElseThrow(() -> refusal(file, "the type of tensor " + name + " is unknown"));
        JsonNode sizes = node.path("shape");
        long[] shape = new long[sizes.size()];
        long bytes = type.bytes();
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sizes.get(i).asLong(-1);
            require(shape[i] >= 0, file, "tensor " + name + " has a negative size");
            require(shape[i] == 0 || bytes <= size / shape[i], file, "tensor " + name + " is larger than the file");
            bytes *= shape[i];
        }
        long from = node.path("data_offsets").path(0).asLong(-1);
        long to = node.path("data_offsets").path(1).asLong(-1);
        require(
                from >= 0 && to - from == bytes && to <= size - start,
                file,
                "tensor " + name + " lies outside the file");
        if (bytes > 0) {
            require(spans.put(from, to) == null, file, "two of its tensors overlap");
        }
        return StoredTensor.contiguous(type, shape, FileRegion.of(channel, start + from, bytes));
    }

    /** The tensors by name, in the header's order. */
    public Map<String, StoredTensor> tensors() {
        return tensors;
    }

    /**
     * One tensor.
     *
     * @throws FailureException when there is none of that name
     */
    public StoredTensor tensor(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw refusal(file, "tensor " + name + " is missing");
        }
        return tensor;
    }

    /** The header's {@code __metadata__}; empty when there is none. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** Writes tensors and metadata, atomically; tensors are streamed. */
    public static void write(Path file, Map<String, ? extends TensorSource> tensors, Map<String, String> metadata)
            throws IOException {
        ObjectNode header = JsonFile.MAPPER.createObjectNode();
        if (!metadata.isEmpty()) {
            metadata.forEach(header.putObject("__metadata__")::put);
        }
        long at = 0;
        for (Map.Entry<String, ? extends TensorSource> entry : tensors.entrySet()) {
            TensorSource tensor = entry.getValue();
            ObjectNode node = header.putObject(entry.getKey())
                    .put("dtype", tensor.elementType().safetensorsName());
            for (long length : tensor.shape()) {
                node.withArray("shape").add(length);
            }
            node.withArray("shape");
            node.putArray("data_offsets").add(at).add(at + tensor.bytes());
            at += tensor.bytes();
        }
        byte[] json = JsonFile.MAPPER.writeValueAsBytes(header);
        int padding = (8 - json.length % 8) % 8;
        ByteBuffer head = ByteBuffer.allocate(8 + json.length + padding).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(json.length + padding).put(json);
        while (head.hasRemaining()) {
            head.put((byte) ' ');
        }
        head.flip();
        AtomicFile.write(file, channel -> {
            drain(head, channel);
            for (TensorSource tensor : tensors.values()) {
                tensor.writeTo(bytes -> drain(bytes, channel));
            }
        });
    }

    static void drain(ByteBuffer bytes, FileChannel channel) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void require(boolean condition, Path file, String problem) {
        if (!condition) {
            throw refusal(file, problem);
        }
    }

    private static FailureException refusal(Path file, String problem) {
        return FailureException.badInput(
                file + " is not a readable safetensors file: " + problem + ".", "Get the file anew.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
