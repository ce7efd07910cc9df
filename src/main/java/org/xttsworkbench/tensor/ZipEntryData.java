package org.xttsworkbench.tensor;

import static org.xttsworkbench.tensor.RefusedFileException.require;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One entry of a zip file.
 *
 * @param name its full name
 * @param header where its local header lies
 * @param start where its bytes lie
 * @param packed how many bytes those are
 * @param size how many bytes they unpack to, as the directory says
 * @param crc their CRC-32, unpacked
 * @param deflated whether they are compressed
 * @param file the archive
 */
record ZipEntryData(
        String name, long header, long start, long packed, long size, long crc, boolean deflated, FileRegion file) {
    private static final int BLOCK = 1 << 20;

    /** Nothing honest shrinks to less than this share; below it, only small entries are unpacked. */
    private static final int LARGEST_RATIO = 20;

    private static final long ALWAYS_UNPACKED = 1 << 20;

    /** Its bytes, unpacked if need be, after their check sum was found right. */
    FileRegion open() throws IOException {
        if (deflated) {
            byte[] bytes = inflated();
            CRC32 sum = new CRC32();
            sum.update(bytes);
            require(sum.getValue() == crc, "the check sum of " + name + " is wrong");
            return FileRegion.of(bytes);
        }
        FileRegion region = new Part(file, start, packed);
        CRC32 sum = new CRC32();
        ByteBuffer block = ByteBuffer.allocateDirect((int) Math.min(BLOCK, Math.max(1, packed)));
        for (long at = 0; at < packed; at += BLOCK) {
            block.clear().limit((int) Math.min(BLOCK, packed - at));
            region.read(at, block);
            sum.update(block.flip());
        }
        require(sum.getValue() == crc, "the check sum of " + name + " is wrong");
        return region;
    }

    private byte[] inflated() throws IOException {
        require(
                size <= Math.max(ALWAYS_UNPACKED, packed * LARGEST_RATIO) && size < Integer.MAX_VALUE,
                name + " is compressed too strongly to be honest");
        byte[] input = new byte[Math.toIntExact(packed)];
        file.read(start, ByteBuffer.wrap(input));
        byte[] output = new byte[(int) size];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(input);
            int done = 0;
            while (done < output.length) {
                int n = inflater.inflate(output, done, output.length - done);
                require(n > 0, name + " unpacks to fewer bytes than it says");
                done += n;
            }
            require(
                    inflater.inflate(new byte[1]) == 0 && inflater.finished(),
                    name + " unpacks to more bytes than it says");
            return output;
        } catch (DataFormatException e) {
            throw new RefusedFileException(name + " cannot be unpacked");
        } finally {
            inflater.end();
        }
    }

    private record Part(FileRegion whole, long start, long size) implements FileRegion {
        @Override
        public void read(long position, ByteBuffer target) throws IOException {
            require(position >= 0 && target.remaining() <= size - position, "a storage ends too early");
            whole.read(start + position, target);
        }
    }
}
