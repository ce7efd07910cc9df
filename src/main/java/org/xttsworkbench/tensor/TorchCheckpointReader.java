package org.xttsworkbench.tensor;

import static org.xttsworkbench.tensor.RefusedFileException.require;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.tensor.PickleValue.Storage;

/**
 * A {@code .pth} file of {@code torch.save}, opened without running anything in it. Tensors are read later, in blocks,
 * while the file is open.
 */
public final class TorchCheckpointReader implements Closeable {
    private static final int LARGEST_PICKLE = 32 << 20;

    private final FileChannel channel;
    private final Object root;
    private final CheckpointContents contents;

    private TorchCheckpointReader(FileChannel channel, Object root) {
        this.channel = channel;
        this.root = root;
        this.contents = CheckpointContents.of(root);
    }

    /**
     * Opens a file in the zip form (PyTorch 1.6 and later) or in the old form.
     *
     * @throws FailureException when the file is damaged, no checkpoint, or holds anything but plain data
     */
    public static TorchCheckpointReader open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            FileRegion region = FileRegion.of(channel, 0, channel.size());
            ByteBuffer first = ByteBuffer.allocate((int) Math.min(2, region.size()));
            region.read(0, first);
            boolean zip = first.limit() == 2 && first.get(0) == 'P' && first.get(1) == 'K';
            require(first.limit() == 2, "it is empty");
            return new TorchCheckpointReader(channel, zip ? zip(region) : LegacyCheckpoint.read(region));
        } catch (RefusedFileException e) {
            channel.close();
            throw FailureException.badInput(
                    file + " was refused: " + e.getMessage() + ".", "Get the file anew from a source you trust.");
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Object zip(FileRegion region) throws IOException {
        Map<String, ZipEntryData> entries = ZipDirectory.read(region);
        require(!entries.containsKey("constants.pkl"), "it is a TorchScript program, not a checkpoint");
        ZipEntryData pickle = entries.get("data.pkl");
        if (pickle == null) {
            throw new RefusedFileException("it is some other zip file, without data.pkl");
        }
        require(pickle.size() <= LARGEST_PICKLE, "its data.pkl is too large");
        ZipEntryData order = entries.get("byteorder");
        require(order == null || text(order).equals("little"), "its numbers are in big-endian order");
        ZipStorages storages = new ZipStorages(entries);
        return Unpickler.read(ByteBuffer.wrap(all(pickle)), new PickleObjects(storages));
    }

    private static String text(ZipEntryData entry) throws IOException {
        require(entry.size() <= 16, "its byte order is unknown");
        return new String(all(entry), StandardCharsets.US_ASCII);
    }

    private static byte[] all(ZipEntryData entry) throws IOException {
        FileRegion region = entry.open();
        byte[] bytes = new byte[Math.toIntExact(region.size())];
        region.read(0, ByteBuffer.wrap(bytes));
        return bytes;
    }

    /** The storages of a zip file; each is opened and its check sum verified once. */
    private static final class ZipStorages implements PickleObjects.Storages {
        private final Map<String, ZipEntryData> entries;
        private final Map<String, FileRegion> opened = new LinkedHashMap<>();
        private final Map<String, Storage> known = new LinkedHashMap<>();

        ZipStorages(Map<String, ZipEntryData> entries) {
            this.entries = entries;
        }

        @Override
        public FileRegion open(Storage storage) {
            ZipEntryData entry = entries.get("data/" + storage.key());
            require(entry != null && storage.key().matches("\\w+"), "storage " + storage.key() + " is missing");
            Storage before = known.putIfAbsent(storage.key(), storage);
            require(before == null || before.equals(storage), "storage " + storage.key() + " has two types or sizes");
            long bytes = storage.count() * storage.elementType().bytes();
            ZipEntryData present = java.util.Objects.requireNonNull(entry);
            require(present.size() == bytes, "storage " + storage.key() + " has another size than it says");
            return opened.computeIfAbsent(storage.key(), key -> {
                try {
                    return present.open();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }
    }

    /** What was pickled: maps, lists, strings, numbers, booleans, {@link StoredTensor} and {@link PickleValue}. */
    public Object root() {
        return root;
    }

    /** All tensors by their path through dicts and lists, joined by "/"; a bare tensor has an empty path. */
    public Map<String, StoredTensor> tensors() {
        return Collections.unmodifiableMap(contents.tensors());
    }

    /** All plain values by their path; {@code None} is left out, a known object is its class's name. */
    public Map<String, Object> scalars() {
        return Collections.unmodifiableMap(contents.scalars());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
