package org.xttsworkbench.tensor;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes that tensors are read from: a part of an open file, or unpacked bytes. */
interface FileRegion {

    long size();

    /**
     * Fills {@code target} from {@code position} on.
     *
     * @throws EOFException when there are not that many bytes
     */
    void read(long position, ByteBuffer target) throws IOException;

    /** {@code size} bytes of a file from {@code start} on; the channel is closed by whoever opened it. */
    static FileRegion of(FileChannel channel, long start, long size) {
        return new FileRegion() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public void read(long position, ByteBuffer target) throws IOException {
                if (position + target.remaining() > size) {
                    throw new EOFException("past the end of a storage");
                }
                long at = start + position;
                while (target.hasRemaining()) {
                    int n = channel.read(target, at);
                    if (n < 0) {
                        throw new EOFException("the file is shorter than it says");
                    }
                    at += n;
                }
            }
        };
    }

    /** Bytes in memory. */
    static FileRegion of(byte[] bytes) {
        return new FileRegion() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void read(long position, ByteBuffer target) throws IOException {
                if (position + target.remaining() > bytes.length) {
                    throw new EOFException("past the end of a storage");
                }
                target.put(bytes, (int) position, target.remaining());
            }
        };
    }
}
