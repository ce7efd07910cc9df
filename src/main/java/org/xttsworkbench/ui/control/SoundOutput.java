package org.xttsworkbench.ui.control;

import java.io.IOException;

/** Where sound goes: a device, or a stand-in for one in tests. */
public interface SoundOutput {

    /** A line to a device. Only its player's thread uses it, but for {@link #framePosition}. */
    interface Line extends AutoCloseable {

        /** Frames per second. */
        int sampleRate();

        /** Starts taking sound; what was left of earlier sound is dropped. */
        void start();

        /**
         * Gives 16-bit mono samples; waits while the line is full.
         *
         * @throws IOException when the device is gone
         */
        void write(short[] samples, int count) throws IOException;

        /** Waits until everything was played. */
        void drain();

        /** Drops what was not played yet, at once. */
        void stop();

        /** Frames played since the line was opened. */
        long framePosition();

        @Override
        void close();
    }

    /**
     * Opens the line.
     *
     * @throws IOException when there is no device, or it is taken
     */
    Line open(int sampleRate) throws IOException;
}
