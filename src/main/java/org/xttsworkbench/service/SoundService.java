package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.AudioInfo;
import org.xttsworkbench.audio.PeakCache;
import org.xttsworkbench.audio.PeakTrack;
import org.xttsworkbench.audio.WavFile;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;

/** Sound for a window that decodes nothing itself: waveforms, thumbnails, and samples to play. */
public final class SoundService {
    private static final long LONGEST_SECONDS = 600;
    private static final int RECENT = 8;

    /**
     * Which stretch of which file.
     *
     * @param cache the project's cache folder
     * @param startSeconds where it begins
     * @param endSeconds where it ends; nothing for the end of the file
     * @param columns width in pixels
     */
    public record PeaksRequest(Path cache, Path file, double startSeconds, Optional<Double> endSeconds, int columns) {}

    /**
     * A waveform.
     *
     * @param seconds length of the whole file
     * @param startSeconds where the first column begins
     * @param endSeconds where the last column ends
     * @param low lowest 16-bit value of each column
     * @param high highest 16-bit value of each column
     */
    @SuppressWarnings("ArrayRecordComponent") // a track of numbers for JSON
    public record Waves(double seconds, double startSeconds, double endSeconds, short[] low, short[] high) {}

    /** One per file, in the order of the request. */
    public record ThumbnailList(List<Thumbnail> thumbnails) {}

    /**
     * A small waveform.
     *
     * @param file as given
     * @param waves nothing when the file is missing or no sound file
     */
    public record Thumbnail(String file, Optional<Waves> waves) {}

    /**
     * Which stretch of which file.
     *
     * @param startSeconds where it begins
     * @param endSeconds where it ends; nothing for the end of the file; at most ten minutes later
     */
    public record PcmRequest(Path file, double startSeconds, Optional<Double> endSeconds) {}

    /**
     * Sound to play.
     *
     * @param sampleRate samples per second, the file's own
     * @param startSeconds where the first sample lies in the file
     * @param samples 16-bit mono, little endian
     */
    @SuppressWarnings("ArrayRecordComponent") // sound for a player
    public record PcmSound(int sampleRate, double startSeconds, byte[] samples) {}

    /** The peaks of a file as it was at a time. */
    private record Known(long time, PeakTrack track) {}

    private final Map<Path, Known> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Known> eldest) {
            return size() > RECENT;
        }
    };

    /** @throws FailureException when the file is no sound file */
    public Waves peaks(PeaksRequest request, JobContext context) throws IOException {
        PeakTrack track = track(request.cache(), request.file(), context);
        double seconds = track.samples() / (double) track.sampleRate();
        double start = Math.max(0, Math.min(seconds, request.startSeconds()));
        double end = Math.max(start, Math.min(seconds, request.endSeconds().orElse(seconds)));
        PeakTrack columns = track.columns(
                Math.round(start * track.sampleRate()),
                Math.round(end * track.sampleRate()),
                Math.max(1, request.columns()));
        return new Waves(seconds, start, end, columns.low(), columns.high());
    }

    /** A file that is missing or no sound file has no waves; the others are given all the same. */
    public ThumbnailList thumbnails(Path cache, List<Path> files, int columns, JobContext context) throws IOException {
        List<Thumbnail> thumbnails = new ArrayList<>();
        for (Path file : files) {
            context.checkCancelled();
            Optional<Waves> waves = Optional.empty();
            try {
                waves = Optional.of(peaks(new PeaksRequest(cache, file, 0, Optional.empty(), columns), context));
            } catch (FailureException e) {
                // It is shown without a picture; whoever opens it is told why.
            }
            thumbnails.add(new Thumbnail(file.toString(), waves));
        }
        return new ThumbnailList(thumbnails);
    }

    private PeakTrack track(Path cache, Path file, JobContext context) throws IOException {
        Path key = file.toAbsolutePath().normalize();
        long time = Files.exists(file) ? Files.getLastModifiedTime(file).toMillis() : 0;
        Known known = recent.get(key);
        if (known == null || known.time() != time) {
            known = new Known(time, new PeakCache(cache.resolve("peaks")).find(file, context));
            recent.put(key, known);
        }
        return known.track();
    }

    /** @throws FailureException when the file is no sound file, or the stretch is longer than ten minutes */
    public PcmSound pcm(PcmRequest request, JobContext context) throws IOException {
        AudioInfo info = AudioDecoder.info(request.file());
        long first = Math.round(Math.max(0, request.startSeconds()) * info.sampleRate());
        long most = LONGEST_SECONDS * info.sampleRate();
        long end =
                request.endSeconds().map(s -> Math.round(s * info.sampleRate())).orElse(Long.MAX_VALUE);
        if (end != Long.MAX_VALUE && end - first > most) {
            throw FailureException.badInput(
                    "More than ten minutes of sound at once cannot be played.", "Choose a shorter stretch.");
        }
        Stretch stretch = new Stretch(first, Math.min(end, first + most));
        try {
            AudioDecoder.forEachBlock(request.file(), context, block -> stretch.add(block.samples()));
        } catch (StretchEndedException e) {
            // What comes after is not needed.
        }
        return new PcmSound(info.sampleRate(), (double) first / info.sampleRate(), stretch.bytes());
    }

    /** Ends decoding early. */
    private static final class StretchEndedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StretchEndedException() {
            super("the stretch ended", null, false, false);
        }
    }

    /** Keeps the samples from {@code first} to {@code end}. */
    private static final class Stretch {
        private final long first;
        private final long end;
        private final java.io.ByteArrayOutputStream kept = new java.io.ByteArrayOutputStream();
        private long at;

        Stretch(long first, long end) {
            this.first = first;
            this.end = end;
        }

        void add(float[] samples) {
            int from = (int) Math.max(0, Math.min(samples.length, first - at));
            int to = (int) Math.max(from, Math.min(samples.length, end - at));
            ByteBuffer bytes = ByteBuffer.allocate(2 * (to - from)).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = from; i < to; i++) {
                bytes.putShort(WavFile.pcm16(samples[i]));
            }
            kept.write(bytes.array(), 0, bytes.position());
            at += samples.length;
            if (at >= end) {
                throw new StretchEndedException();
            }
        }

        byte[] bytes() {
            return kept.toByteArray();
        }
    }
}
