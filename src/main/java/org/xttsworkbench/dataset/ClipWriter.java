package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.BlockSink;
import org.xttsworkbench.audio.LoudnessGain;
import org.xttsworkbench.audio.Resampler;
import org.xttsworkbench.audio.WavFile;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.storage.AtomicFolder;
import org.xttsworkbench.storage.Sha256;

/**
 * Cuts clips out of a recording in one pass and writes them as 22 050 Hz mono 16-bit wav files. Where sound was cut, it
 * fades in and out within 8 ms, so that no cut clicks; the recording's own beginning and end are left as they are.
 */
public final class ClipWriter {
    /** Samples at 22 050 Hz over which a cut fades: 8 ms. */
    static final int FADE = 176;

    private final Path folder;
    private final @Nullable Double loudness;

    /**
     * Writes clips.
     *
     * @param folder where the files go
     * @param loudness LUFS that each clip is brought to; null = as recorded
     */
    public ClipWriter(Path folder, @Nullable Double loudness) {
        this.folder = folder;
        this.loudness = loudness;
    }

    /**
     * Writes all clips, also those whose file is there: it was written with another loudness. All are replaced at once, as
     * nearly as that is possible, so that a process that is killed does not leave some clips louder than others.
     *
     * @param side where they are written first; the folder is there as long as some might have been replaced
     */
    public List<Clip> writeAnew(Path side, Path recording, long samples, List<Clip> clips, JobContext context)
            throws IOException {
        AtomicFolder.delete(side);
        new ClipWriter(side, loudness).cut(recording, samples, clips, context);
        List<Clip> written = new ArrayList<>();
        for (Clip clip : clips) {
            AtomicFile.move(side.resolve(clip.fileName()), folder.resolve(clip.fileName()));
            written.add(clip.withFile(Sha256.of(folder.resolve(clip.fileName()))));
        }
        return written;
    }

    /** Deletes the files that are not those of the clips any more, so that they are written again. */
    public void deleteOthers(List<Clip> clips) throws IOException {
        for (Clip clip : clips) {
            Path file = folder.resolve(clip.fileName());
            if (Files.exists(file) && !Sha256.of(file).equals(clip.fileSha256())) {
                Files.delete(file);
            }
        }
    }

    /**
     * Writes the clips whose file is not there yet; a file that is there is not changed.
     *
     * @param samples length of the recording
     * @param clips of this recording, in order and not overlapping
     * @return the clips with the digests of their files
     */
    public List<Clip> write(Path recording, long samples, List<Clip> clips, JobContext context) throws IOException {
        List<Clip> missing = new ArrayList<>();
        for (Clip clip : clips) {
            if (!Files.exists(folder.resolve(clip.fileName()))) {
                missing.add(clip);
            }
        }
        cut(recording, samples, missing, context);
        List<Clip> written = new ArrayList<>();
        for (Clip clip : clips) {
            boolean known = !clip.fileSha256().isEmpty();
            written.add(known ? clip : clip.withFile(Sha256.of(folder.resolve(clip.fileName()))));
        }
        return written;
    }

    private void cut(Path recording, long samples, List<Clip> clips, JobContext context) throws IOException {
        if (!clips.isEmpty()) {
            Files.createDirectories(folder);
            AudioDecoder.forEachBlock(recording, new SecondPass(context), new Cutting(clips, samples));
        }
    }

    /** Holds at most one clip and one block in memory. */
    private final class Cutting implements BlockSink {
        private final List<Clip> clips;
        private final long samples;
        private int next;
        private long position;
        private float @Nullable [] open;

        Cutting(List<Clip> clips, long samples) {
            this.clips = clips;
            this.samples = samples;
        }

        @Override
        public void accept(Waveform block) throws IOException {
            long blockEnd = position + block.length();
            while (next < clips.size() && clips.get(next).startSample() < blockEnd) {
                Clip clip = clips.get(next);
                float[] target = open;
                if (target == null) {
                    target = new float[Math.toIntExact(clip.endSample() - clip.startSample())];
                    open = target;
                }
                long from = Math.max(position, clip.startSample());
                long to = Math.min(blockEnd, clip.endSample());
                System.arraycopy(
                        block.samples(), (int) (from - position), target, (int) (from - clip.startSample()), (int)
                                (to - from));
                if (to < clip.endSample()) {
                    break;
                }
                write(clip, new Waveform(target, block.sampleRate()));
                open = null;
                next++;
            }
            position = blockEnd;
        }

        private void write(Clip clip, Waveform cut) throws IOException {
            Waveform recorded = Resampler.resample(cut, Clip.FILE_SAMPLE_RATE);
            Waveform sound = loudness == null ? recorded : LoudnessGain.apply(recorded, loudness);
            float[] values = sound.samples();
            int length = Math.min(FADE, values.length / 2);
            for (int i = 0; i < length; i++) {
                float gain = (float) (0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / length));
                if (clip.startSample() > 0) {
                    values[i] *= gain;
                }
                if (clip.endSample() < samples) {
                    values[values.length - 1 - i] *= gain;
                }
            }
            WavFile.write(folder.resolve(clip.fileName()), sound);
        }
    }
}
