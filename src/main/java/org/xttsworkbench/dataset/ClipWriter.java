package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.BlockSink;
import org.xttsworkbench.audio.Resampler;
import org.xttsworkbench.audio.WavFile;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.Sha256;

/** Cuts clips out of a recording in one pass and writes them as 22 050 Hz mono 16-bit wav files. */
final class ClipWriter {
    private final Path folder;

    /** @param folder where the files go */
    ClipWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the clips whose file is not there yet; a file that is there is never changed.
     *
     * @param clips of this recording, in order and not overlapping
     * @return the clips with the digests of their files
     */
    List<Clip> write(Path recording, List<Clip> clips, JobContext context) throws IOException {
        List<Clip> missing = new ArrayList<>();
        for (Clip clip : clips) {
            if (!Files.exists(folder.resolve(clip.fileName()))) {
                missing.add(clip);
            }
        }
        if (!missing.isEmpty()) {
            Files.createDirectories(folder);
            AudioDecoder.forEachBlock(recording, new SecondPass(context), new Cutting(missing));
        }
        List<Clip> written = new ArrayList<>();
        for (Clip clip : clips) {
            written.add(clip.withFile(Sha256.of(folder.resolve(clip.fileName()))));
        }
        return written;
    }

    /** Holds at most one clip and one block in memory. */
    private final class Cutting implements BlockSink {
        private final List<Clip> clips;
        private int next;
        private long position;
        private float @Nullable [] samples;

        Cutting(List<Clip> clips) {
            this.clips = clips;
        }

        @Override
        public void accept(Waveform block) throws IOException {
            long blockEnd = position + block.length();
            while (next < clips.size() && clips.get(next).startSample() < blockEnd) {
                Clip clip = clips.get(next);
                float[] target = samples;
                if (target == null) {
                    target = new float[Math.toIntExact(clip.endSample() - clip.startSample())];
                    samples = target;
                }
                long from = Math.max(position, clip.startSample());
                long to = Math.min(blockEnd, clip.endSample());
                System.arraycopy(
                        block.samples(), (int) (from - position), target, (int) (from - clip.startSample()), (int)
                                (to - from));
                if (to < clip.endSample()) {
                    break;
                }
                Waveform sound = Resampler.resample(new Waveform(target, block.sampleRate()), Clip.FILE_SAMPLE_RATE);
                WavFile.write(folder.resolve(clip.fileName()), sound);
                samples = null;
                next++;
            }
            position = blockEnd;
        }
    }
}
