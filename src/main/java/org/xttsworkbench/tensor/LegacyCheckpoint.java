package org.xttsworkbench.tensor;

import static org.xttsworkbench.tensor.RefusedFileException.require;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.tensor.PickleValue.Storage;

/**
 * The form of {@code torch.save} before PyTorch 1.6: four pickles (a magic number, a version, facts about the system,
 * the tree), a pickled list of storage keys, then each storage as its element count and its bytes.
 */
final class LegacyCheckpoint {
    private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
    private static final long VERSION = 1001;
    private static final int LARGEST_TREE = 64 << 20;

    private LegacyCheckpoint() {}

    static Object read(FileRegion file) throws IOException {
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(file.size(), LARGEST_TREE));
        file.read(0, head);
        head.flip();
        require(head.get(0) == (byte) 0x80, "it is no checkpoint");
        Map<String, LateRegion> regions = new LinkedHashMap<>();
        PickleObjects objects = new PickleObjects(storage -> {
            LateRegion region = regions.computeIfAbsent(storage.key(), key -> new LateRegion(storage));
            require(
                    region.storage.count() == storage.count() && region.storage.elementType() == storage.elementType(),
                    "storage " + storage.key() + " has two types or sizes");
            return region;
        });
        require(MAGIC.equals(Unpickler.read(head, objects)), "it is no checkpoint");
        require(Long.valueOf(VERSION).equals(Unpickler.read(head, objects)), "it is of an unknown version");
        require(Unpickler.read(head, objects) instanceof Map, "it is no checkpoint");
        Object root = Unpickler.read(head, objects);
        Object keys = Unpickler.read(head, objects);
        require(keys instanceof List<?> list && list.size() == regions.size(), "its list of storages is wrong");
        long at = head.position();
        for (Object key : (List<?>) keys) {
            LateRegion region = regions.get(String.valueOf(key));
            if (region == null) {
                throw new RefusedFileException("its list of storages names one that is not used");
            }
            at = region.place(file, at);
        }
        return root;
    }

    /** A storage whose place is known only after the tree was read. */
    private static final class LateRegion implements FileRegion {
        private final Storage storage;
        private FileRegion region = FileRegion.of(new byte[0]);

        LateRegion(Storage storage) {
            this.storage = storage;
        }

        long place(FileRegion file, long at) throws IOException {
            require(at <= file.size() - Long.BYTES, "it is cut off");
            ByteBuffer count = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            file.read(at, count);
            require(count.getLong(0) == storage.count(), "storage " + storage.key() + " has another size than it says");
            long start = at + Long.BYTES;
            long bytes = storage.count() * storage.elementType().bytes();
            require(bytes <= file.size() - start, "it is cut off");
            region = new Shifted(file, start, bytes);
            return start + bytes;
        }

        @Override
        public long size() {
            return region.size();
        }

        @Override
        public void read(long position, ByteBuffer target) throws IOException {
            region.read(position, target);
        }
    }

    private record Shifted(FileRegion file, long start, long size) implements FileRegion {
        @Override
        public void read(long position, ByteBuffer target) throws IOException {
            require(position >= 0 && target.remaining() <= size - position, "a storage ends too early");
            file.read(start + position, target);
        }
    }
}
