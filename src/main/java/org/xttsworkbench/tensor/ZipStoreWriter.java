package org.xttsworkbench.tensor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes a zip file of uncompressed entries whose bytes start at multiples of 64, with 64-bit sizes throughout. Headers
 * are written after the bytes, when the check sum is known.
 */
final class ZipStoreWriter {
    private static final int ALIGNMENT = 64;
    private static final int LOCAL_SIZE = 30;
    /** The zip64 field of a local header: id, length, size, packed size. */
    private static final int LOCAL_64_SIZE = 20;

    private static final int MARK_32 = 0xffffffff;
    private static final short VERSION = 45;
    /** 1980-01-01: the file's bytes depend on nothing but its contents. */
    private static final short DATE = 0x21;

    private final FileChannel channel;
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private long count;

    ZipStoreWriter(FileChannel channel) {
        this.channel = channel;
    }

    void add(String name, byte[] bytes) throws IOException {
        add(name, bytes.length, sink -> sink.accept(ByteBuffer.wrap(bytes)));
    }

    void add(String name, TensorSource tensor) throws IOException {
        add(name, tensor.bytes(), tensor::writeTo);
    }

    @FunctionalInterface
    private interface Bytes {
        void writeTo(TensorSource.Sink sink) throws IOException;
    }

    private void add(String name, long size, Bytes bytes) throws IOException {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        long header = channel.position();
        long unaligned = header + LOCAL_SIZE + utf8.length + LOCAL_64_SIZE + 4;
        int padding = (int) ((ALIGNMENT - unaligned % ALIGNMENT) % ALIGNMENT);
        long start = unaligned + padding;
        channel.position(start);
        CRC32 crc = new CRC32();
        bytes.writeTo(block -> {
            crc.update(block.duplicate());
            SafetensorsFile.drain(block, channel);
        });
        if (channel.position() != start + size) {
            throw new IOException(name + " gave another number of bytes than it said");
        }
        long end = channel.position();
        channel.position(header);
        SafetensorsFile.drain(local(utf8, size, (int) crc.getValue(), padding), channel);
        channel.position(end);
        directory.writeBytes(central(utf8, size, (int) crc.getValue(), header).array());
        count++;
    }

    private static ByteBuffer local(byte[] name, long size, int crc, int padding) {
        ByteBuffer header = little(LOCAL_SIZE + name.length + LOCAL_64_SIZE + 4 + padding);
        header.putInt(0x04034b50).putShort(VERSION).putShort((short) 0x800).putShort((short) 0);
        header.putShort((short) 0).putShort(DATE).putInt(crc).putInt(MARK_32).putInt(MARK_32);
        header.putShort((short) name.length)
                .putShort((short) (LOCAL_64_SIZE + 4 + padding))
                .put(name);
        header.putShort((short) 1).putShort((short) 16).putLong(size).putLong(size);
        // "FB": the padding field that torch.save uses.
        header.putShort((short) 0x4246).putShort((short) padding);
        return header.rewind();
    }

    private static ByteBuffer central(byte[] name, long size, int crc, long header) {
        ByteBuffer entry = little(46 + name.length + 28);
        entry.putInt(0x02014b50)
                .putShort(VERSION)
                .putShort(VERSION)
                .putShort((short) 0x800)
                .putShort((short) 0);
        entry.putShort((short) 0).putShort(DATE).putInt(crc).putInt(MARK_32).putInt(MARK_32);
        entry.putShort((short) name.length)
                .putShort((short) 28)
                .putShort((short) 0)
                .putShort((short) 0);
        entry.putShort((short) 0).putInt(0).putInt(MARK_32).put(name);
        entry.putShort((short) 1)
                .putShort((short) 24)
                .putLong(size)
                .putLong(size)
                .putLong(header);
        return entry.rewind();
    }

    /** Writes the directory; the file is then complete. */
    void finish() throws IOException {
        long start = channel.position();
        ByteBuffer end = little(directory.size() + 56 + 20 + 22).put(directory.toByteArray());
        end.putInt(0x06064b50)
                .putLong(44)
                .putShort(VERSION)
                .putShort(VERSION)
                .putInt(0)
                .putInt(0);
        end.putLong(count).putLong(count).putLong(directory.size()).putLong(start);
        end.putInt(0x07064b50).putInt(0).putLong(start + directory.size()).putInt(1);
        end.putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) -1)
                .putShort((short) -1);
        end.putInt(MARK_32).putInt(MARK_32).putShort((short) 0);
        SafetensorsFile.drain(end.flip(), channel);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
