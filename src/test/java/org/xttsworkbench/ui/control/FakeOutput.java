package org.xttsworkbench.ui.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A device that remembers what was played, without waiting; its position is what was written. */
public final class FakeOutput implements SoundOutput {
    public final List<Short> played = new ArrayList<>();
    /** When the first samples of each sound came. */
    public final BlockingQueue<Long> begun = new LinkedBlockingQueue<>();

    public boolean missing;
    /** How much the open line still takes before its device is gone. */
    public int samplesUntilGone = Integer.MAX_VALUE;

    public int opened;
    public int asked;
    private long frames;

    @Override
    public Line open(int sampleRate) throws IOException {
        asked++;
        if (missing) {
            throw new IOException("no line matches");
        }
        opened++;
        return new Line() {
            private boolean first;

            @Override
            public int sampleRate() {
                return sampleRate;
            }

            @Override
            public void start() {
                played.clear();
                first = true;
            }

            @Override
            public void write(short[] samples, int count) throws IOException {
                samplesUntilGone -= count;
                if (samplesUntilGone < 0) {
                    samplesUntilGone = Integer.MAX_VALUE;
                    throw new IOException("unplugged");
                }
                if (first) {
                    first = false;
                    begun.add(System.nanoTime());
                }
                for (int i = 0; i < count; i++) {
                    played.add(samples[i]);
                }
                frames += count;
            }

            @Override
            public void drain() {}

            @Override
            public void stop() {}

            @Override
            public long framePosition() {
                return frames;
            }

            @Override
            public void close() {}
        };
    }
}
