package org.xttsworkbench.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Whether an Ogg file was cut off. Its length is known from its last page only, so nothing else tells. */
final class OggEnd {
    /** A page is at most 27 + 255 + 255 * 255 bytes. */
    private static final int LONGEST_PAGE = 65_307;

    private static final int HEADER = 27;
    private static final int LAST_PAGE_FLAG = 4;

    private OggEnd() {}

    /** True when the file is Ogg and its last page is incomplete or is not marked as the last (RFC 3533). */
    static boolean isMissing(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer first = ByteBuffer.allocate(4);
            channel.read(first, 0);
            if (!startsPage(first.array(), 0)) {
                return false;
            }
            long from = Math.max(0, channel.size() - 2L * LONGEST_PAGE);
            ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - from));
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) > 0) {}
            return lacksEnd(tail.array());
        }
    }

    private static boolean lacksEnd(byte[] tail) {
        for (int at = tail.length - HEADER; at >= 0; at--) {
            if (startsPage(tail, at)) {
                int segments = tail[at + HEADER - 1] & 0xff;
                int end = at + HEADER + segments;
                for (int i = 0; i < segments && at + HEADER + i < tail.length; i++) {
                    end += tail[at + HEADER + i] & 0xff;
                }
                return end > tail.length || (tail[at + 5] & LAST_PAGE_FLAG) == 0;
            }
        }
        return true;
    }

    private static boolean startsPage(byte[] bytes, int at) {
        return bytes[at] == 'O' && bytes[at + 1] == 'g' && bytes[at + 2] == 'g' && bytes[at + 3] == 'S';
    }
}
