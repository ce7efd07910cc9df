package org.xttsworkbench.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.storage.AtomicFile;

/**
 * Writes a tree of maps, lists, strings, numbers, booleans and tensors as {@code torch.save} does, so that {@code
 * torch.load(weights_only=True)} takes it: stored zip entries aligned to 64 bytes, each tensor with a storage of its own.
 */
public final class TorchCheckpointWriter {
    private static final String ROOT = "archive/";

    private TorchCheckpointWriter() {}

    /**
     * Writes {@code tree} to {@code file}, atomically; tensors are streamed.
     *
     * @param tree values may be Map with String or Long keys, List, String, Long, Integer, Double, Boolean, TensorSource
     */
    public static void write(Path file, Map<String, ?> tree) throws IOException {
        List<TensorSource> tensors = new ArrayList<>();
        byte[] pickle = Pickler.pickle(tree, tensors);
        AtomicFile.write(file, channel -> {
            ZipStoreWriter zip = new ZipStoreWriter(channel);
            zip.add(ROOT + "data.pkl", pickle);
            zip.add(ROOT + "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < tensors.size(); i++) {
                zip.add(ROOT + "data/" + i, tensors.get(i));
            }
            zip.add(ROOT + "version", "3\n".getBytes(StandardCharsets.US_ASCII));
            zip.finish();
        });
    }

    /** Writes one tensor without a dict around it, as {@code mel_stats.pth} is. */
    public static void writeTensor(Path file, TensorSource tensor) throws IOException {
        List<TensorSource> tensors = new ArrayList<>();
        byte[] pickle = Pickler.pickle(tensor, tensors);
        AtomicFile.write(file, (FileChannel channel) -> {
            ZipStoreWriter zip = new ZipStoreWriter(channel);
            zip.add(ROOT + "data.pkl", pickle);
            zip.add(ROOT + "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
            zip.add(ROOT + "data/0", tensor);
            zip.add(ROOT + "version", "3\n".getBytes(StandardCharsets.US_ASCII));
            zip.finish();
        });
    }

    /** A tensor of floats, for small ones. */
    public static TensorSource floats(float[] values, long... shape) {
        return bytes(
                ElementType.FLOAT32,
                shape,
                values.length * Float.BYTES,
                buffer -> buffer.asFloatBuffer().put(values));
    }

    /** A tensor of int64, for small ones. */
    public static TensorSource longs(long[] values, long... shape) {
        return bytes(
                ElementType.INT64,
                shape,
                values.length * Long.BYTES,
                buffer -> buffer.asLongBuffer().put(values));
    }

    private static TensorSource bytes(
            ElementType type, long[] shape, int size, java.util.function.Consumer<ByteBuffer> fill) {
        ByteBuffer buffer = ByteBuffer.allocate(size).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        fill.accept(buffer);
        return StoredTensor.contiguous(type, shape, FileRegion.of(buffer.array()));
    }

    /** A copy of {@code tensors} in order, as a dict in a tree. */
    public static Map<String, Object> dict(Map<String, ? extends TensorSource> tensors) {
        return new LinkedHashMap<>(tensors);
    }
}
