package org.xttsworkbench.tensor;

import static org.xttsworkbench.tensor.RefusedFileException.require;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The directory of a zip file as {@code torch.save} writes it, read with distrust: local headers must agree with the
 * directory, entries may not overlap, names may not climb. Format: PKWARE's APPNOTE.TXT 6.3.
 */
final class ZipDirectory {
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final long MARK_32 = 0xffffffffL;
    private static final int LARGEST_DIRECTORY = 64 << 20;

    private final FileRegion file;

    private ZipDirectory(FileRegion file) {
        this.file = file;
    }

    /** All entries by name, without their common root folder. */
    static Map<String, ZipEntryData> read(FileRegion file) throws IOException {
        return new ZipDirectory(file).entries();
    }

    private record End(long count, long size, long offset, long position) {}

    private Map<String, ZipEntryData> entries() throws IOException {
        End end = end();
        require(end.offset + end.size == end.position, "its zip directory is not where it should be");
        require(end.size <= LARGEST_DIRECTORY, "its zip directory is too large");
        ByteBuffer directory = bytes(end.offset, (int) end.size);
        List<ZipEntryData> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (long i = 0; i < end.count; i++) {
            ZipEntryData entry = entry(directory);
            require(names.add(entry.name().toLowerCase(Locale.ROOT)), "two of its entries are named " + entry.name());
            entries.add(entry);
        }
        require(!directory.hasRemaining(), "its zip directory counts fewer entries than it has");
        withoutOverlap(entries, end.offset);
        return withoutRoot(entries);
    }

    private End end() throws IOException {
        int length = (int) Math.min(file.size(), END_SIZE + LONGEST_COMMENT);
        long start = file.size() - length;
        ByteBuffer tail = bytes(start, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END && Short.toUnsignedInt(tail.getShort(at + 20)) == length - END_SIZE - at) {
                int count = Short.toUnsignedInt(tail.getShort(at + 10));
                long size = Integer.toUnsignedLong(tail.getInt(at + 12));
                long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
                long position = start + at;
                boolean large = count == 0xffff || size == MARK_32 || offset == MARK_32;
                return large ? end64(position - 20) : new End(count, size, offset, located(position));
            }
        }
        throw new RefusedFileException("it is cut off, or no zip file");
    }

    /** Where the directory must end: before the 64-bit end record, when a small file has one all the same. */
    private long located(long position) throws IOException {
        if (position >= 20 && bytes(position - 20, 4).getInt(0) == LOCATOR_64) {
            return end64(position - 20).position;
        }
        return position;
    }

    private End end64(long locator) throws IOException {
        require(locator >= 0 && bytes(locator, 4).getInt(0) == LOCATOR_64, "its 64-bit zip directory is missing");
        long position = bytes(locator, 20).getLong(8);
        require(position >= 0 && position + 56 <= locator, "its 64-bit zip directory is missing");
        ByteBuffer record = bytes(position, 56);
        require(record.getInt(0) == END_64, "its 64-bit zip directory is missing");
        long count = record.getLong(32);
        long size = record.getLong(40);
        long offset = record.getLong(48);
        require(count >= 0 && size >= 0 && offset >= 0 && offset <= file.size(), "its zip directory is damaged");
        return new End(count, size, offset, position);
    }

    private ZipEntryData entry(ByteBuffer directory) throws IOException {
        require(
                directory.remaining() >= 46 && directory.getInt(directory.position()) == CENTRAL,
                "its zip directory is damaged");
        int at = directory.position();
        int flags = directory.getShort(at + 8);
        int method = Short.toUnsignedInt(directory.getShort(at + 10));
        long crc = Integer.toUnsignedLong(directory.getInt(at + 16));
        long packed = Integer.toUnsignedLong(directory.getInt(at + 20));
        long size = Integer.toUnsignedLong(directory.getInt(at + 24));
        int nameLength = Short.toUnsignedInt(directory.getShort(at + 28));
        int extraLength = Short.toUnsignedInt(directory.getShort(at + 30));
        int commentLength = Short.toUnsignedInt(directory.getShort(at + 32));
        long local = Integer.toUnsignedLong(directory.getInt(at + 42));
        require(directory.remaining() >= 46 + nameLength + extraLength + commentLength, "its zip directory is damaged");
        byte[] name = new byte[nameLength];
        directory.get(at + 46, name);
        long[] wide = {size, packed, local};
        widen(directory, at + 46 + nameLength, extraLength, wide);
        directory.position(at + 46 + nameLength + extraLength + commentLength);
        require((flags & ENCRYPTED) == 0, "it is encrypted");
        require(method == 0 || method == 8, "it is compressed in an unknown way");
        require(method != 0 || wide[0] == wide[1], "an entry's sizes disagree");
        String text = new String(name, StandardCharsets.UTF_8);
        require(
                !text.startsWith("/") && !text.contains("\\") && !("/" + text + "/").contains("/../"),
                "an entry's name leaves the archive");
        return located(text, name, flags, method, crc, wide);
    }

    /** Replaces sizes and offset that are marked as too large by those of the zip64 extra field. */
    private static void widen(ByteBuffer directory, int start, int length, long[] values) {
        for (int at = start; at + 4 <= start + length; ) {
            int id = Short.toUnsignedInt(directory.getShort(at));
            int size = Short.toUnsignedInt(directory.getShort(at + 2));
            int next = at + 4;
            for (int i = 0; id == 1 && i < values.length; i++) {
                if (values[i] == MARK_32 && next + 8 <= Math.min(at + 4 + size, start + length)) {
                    values[i] = directory.getLong(next);
                    next += 8;
                }
            }
            at += 4 + size;
        }
    }

    private ZipEntryData located(String text, byte[] name, int flags, int method, long crc, long[] wide)
            throws IOException {
        long local = wide[2];
        require(
                local >= 0 && local + 30 + name.length <= file.size() && wide[0] >= 0 && wide[1] >= 0,
                "an entry lies outside the file");
        ByteBuffer header = bytes(local, 30 + name.length);
        require(header.getInt(0) == LOCAL, "an entry is not where the directory says");
        byte[] localName = new byte[name.length];
        header.get(30, localName);
        require(
                Short.toUnsignedInt(header.getShort(26)) == name.length
                        && java.util.Arrays.equals(localName, name)
                        && Short.toUnsignedInt(header.getShort(8)) == method,
                "an entry and the directory disagree");
        long size = Integer.toUnsignedLong(header.getInt(22));
        boolean told = (flags & SIZES_FOLLOW) == 0 && size != MARK_32;
        require(!told || size == wide[0], "an entry and the directory disagree about its size");
        long start = local + 30 + name.length + Short.toUnsignedInt(header.getShort(28));
        require(wide[1] <= file.size() - start, "an entry lies outside the file");
        return new ZipEntryData(text, local, start, wide[1], wide[0], crc, method != 0, file);
    }

    private static void withoutOverlap(List<ZipEntryData> entries, long limit) {
        List<ZipEntryData> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingLong(ZipEntryData::header));
        for (int i = 0; i < sorted.size(); i++) {
            long next = i + 1 < sorted.size() ? sorted.get(i + 1).header() : limit;
            require(sorted.get(i).start() + sorted.get(i).packed() <= next, "two of its entries overlap");
        }
        require(sorted.isEmpty() || sorted.get(0).header() == 0, "something stands before its first entry");
    }

    private static Map<String, ZipEntryData> withoutRoot(List<ZipEntryData> entries) {
        Map<String, ZipEntryData> named = new LinkedHashMap<>();
        String root = null;
        for (ZipEntryData entry : entries) {
            int slash = entry.name().indexOf('/');
            require(slash > 0, "it is some other zip file");
            String folder = entry.name().substring(0, slash);
            require(root == null || root.equals(folder), "it has two root folders");
            root = folder;
            named.put(entry.name().substring(slash + 1), entry);
        }
        return named;
    }

    private ByteBuffer bytes(long start, int length) throws IOException {
        require(start >= 0 && length >= 0 && start <= file.size() - length, "it is cut off");
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.read(start, buffer);
        return buffer.flip();
    }
}
