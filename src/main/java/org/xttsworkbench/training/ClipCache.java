package org.xttsworkbench.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.storage.AtomicFile;

/**
 * Frozen results per clip on disk, named by the hash of the clip's file under the hash of the frozen parts. Entries
 * appear whole or not at all; one that is damaged is made again. May be deleted at any time.
 */
public final class ClipCache {
    private static final Logger LOG = LogManager.getLogger(ClipCache.class);
    private static final int MAGIC = 0x31435758;
    private static final int HEADER = 5 * Integer.BYTES;
    private static final int NAME_LENGTH = 16;

    private final Path folder;

    /**
     * @param root the project's cache folder
     * @param partsSha256 hash of everything that the results depend on, beside the clip
     */
    public ClipCache(Path root, String partsSha256) {
        this.folder = root.resolve("clips-" + partsSha256.substring(0, NAME_LENGTH));
    }

    private Path file(String clipSha256) {
        return folder.resolve(clipSha256 + ".clip");
    }

    /** The entry of a clip's file; empty when there is none, or it is damaged. */
    public Optional<FrozenClip> find(String clipSha256) throws IOException {
        Path file = file(clipSha256);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        Optional<FrozenClip> clip = parse(bytes);
        if (clip.isEmpty()) {
            LOG.warn("{} is damaged and is made again.", file);
        }
        return clip;
    }

    private static Optional<FrozenClip> parse(ByteBuffer bytes) {
        if (bytes.remaining() < HEADER || bytes.getInt() != MAGIC) {
            return Optional.empty();
        }
        int checksum = bytes.getInt();
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate());
        if ((int) crc.getValue() != checksum) {
            return Optional.empty();
        }
        int[] codes = new int[bytes.getInt()];
        float[] mel = new float[bytes.getInt()];
        float[] samples = new float[bytes.getInt()];
        bytes.asIntBuffer().get(codes);
        bytes.position(bytes.position() + codes.length * Integer.BYTES);
        bytes.asFloatBuffer().get(mel);
        bytes.position(bytes.position() + mel.length * Float.BYTES);
        bytes.asFloatBuffer().get(samples);
        return Optional.of(new FrozenClip(codes, mel, samples));
    }

    /** Keeps an entry. */
    public void put(String clipSha256, FrozenClip clip) throws IOException {
        int numbers = clip.codes().length + clip.evaluationMel().length + clip.samples().length;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + numbers * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(MAGIC).putInt(0);
        bytes.putInt(clip.codes().length).putInt(clip.evaluationMel().length).putInt(clip.samples().length);
        for (int code : clip.codes()) {
            bytes.putInt(code);
        }
        for (float value : clip.evaluationMel()) {
            bytes.putFloat(value);
        }
        for (float sample : clip.samples()) {
            bytes.putFloat(sample);
        }
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate().flip().position(2 * Integer.BYTES));
        bytes.putInt(Integer.BYTES, (int) crc.getValue()).flip();
        AtomicFile.write(file(clipSha256), channel -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }
}
