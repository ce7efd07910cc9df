package org.xttsworkbench.ui.control;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Plays sound from memory, one at a time. All methods return at once; the line to the device stays open between sounds,
 * so that the next one starts without delay. Without a device nothing is played, and it is said once.
 */
public final class ClipPlayer implements AutoCloseable {
    private static final Logger LOG = LogManager.getLogger(ClipPlayer.class);
    private static final double CHUNK_SECONDS = 0.01;

    /** What the player tells, on its own thread. */
    public interface Listener {

        /** A sound began to be heard. */
        void started();

        /** A sound ended, by itself or because it was stopped or another began. */
        void ended();

        /** There is no device. Told once until one was there. */
        void noDevice(String why);
    }

    /**
     * What to play.
     *
     * @param fromSeconds place in the recording
     * @param toSeconds place in the recording
     * @param speed 1 = as it was spoken
     * @param repeat whether it begins again at its end
     */
    public record Request(ClipAudio sound, double fromSeconds, double toSeconds, double speed, boolean repeat) {}

    private final SoundOutput output;
    private final Executor thread;
    private final Listener listener;
    private volatile @Nullable Playback current;
    private volatile @Nullable Throwable lastFailure;
    private SoundOutput.@Nullable Line line;
    private boolean saidNoDevice;

    /** @param thread runs tasks one after the other on a thread that is not the window's */
    public ClipPlayer(SoundOutput output, Executor thread, Listener listener) {
        this.output = output;
        this.thread = thread;
        this.listener = listener;
    }

    /** Plays this instead of what is played now. */
    public void play(Request request) {
        Playback playback = new Playback(request);
        stop();
        current = playback;
        thread.execute(() -> run(playback));
    }

    /** Stops the sound. */
    public void stop() {
        Playback playing = current;
        current = null;
        if (playing != null) {
            playing.stopped = true;
        }
    }

    /** Whether something is played, or about to be. */
    public boolean isPlaying() {
        return current != null;
    }

    /** Tells the place in the recording that is heard now, if something is. Called for each picture. */
    public void position(DoubleConsumer consumer) {
        Playback playing = current;
        SoundOutput.Line open = playing == null ? null : playing.line;
        if (playing != null && open != null) {
            consumer.accept(playing.place(open.framePosition()));
        }
    }

    /** Opens the device before the first key, and looks whether there is one. */
    public void prepare(int sampleRate) {
        thread.execute(() -> openLine(sampleRate));
    }

    /** The next sound goes to the device that is chosen by then. */
    public void reopen() {
        thread.execute(this::closeLine);
    }

    @Override
    public void close() {
        stop();
        thread.execute(this::closeLine);
    }

    private void run(Playback playback) {
        if (playback.stopped) {
            return;
        }
        try {
            if (!playedOn(playback)) {
                // The device went, as headphones do that are pulled out; there may be another.
                playedOn(playback);
            }
        } finally {
            end(playback);
        }
    }

    /** Whether nothing more is to be done for it: it was played, or there is no device. */
    private boolean playedOn(Playback playback) {
        SoundOutput.Line open = openLine(playback.request.sound().sampleRate());
        if (open == null) {
            return true;
        }
        try {
            playback.play(open);
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The sound device stopped working.", e);
            closeLine();
            return false;
        }
    }

    private void end(Playback playback) {
        if (current == playback) {
            current = null;
        }
        listener.ended();
    }

    private SoundOutput.@Nullable Line openLine(int sampleRate) {
        SoundOutput.Line open = line;
        if (open != null && open.sampleRate() == sampleRate) {
            return open;
        }
        closeLine();
        try {
            open = output.open(sampleRate);
            line = open;
            saidNoDevice = false;
            return open;
        } catch (IOException e) {
            lastFailure = e;
            if (!saidNoDevice) {
                saidNoDevice = true;
                LOG.info("There is no sound device.", e);
                listener.noDevice(String.valueOf(e.getMessage()));
            }
            return null;
        }
    }

    /** Why there is no device, as the library says it; null while all is well. */
    public @Nullable Throwable lastFailure() {
        return lastFailure;
    }

    private void closeLine() {
        SoundOutput.Line open = line;
        line = null;
        if (open != null) {
            open.close();
        }
    }

    /** One sound on its way. */
    private final class Playback {
        private final Request request;
        private volatile boolean stopped;
        private volatile SoundOutput.@Nullable Line line;
        private volatile long firstFrame;

        Playback(Request request) {
            this.request = request;
        }

        double place(long frame) {
            double played = Math.max(0, frame - firstFrame)
                    * request.speed()
                    / request.sound().sampleRate();
            double length = Math.max(1e-3, request.toSeconds() - request.fromSeconds());
            return request.fromSeconds() + (request.repeat() ? played % length : Math.min(length, played));
        }

        void play(SoundOutput.Line to) throws IOException {
            ClipAudio sound = request.sound();
            int from = sound.index(request.fromSeconds());
            int end = sound.index(request.toSeconds());
            if (end <= from) {
                return;
            }
            to.start();
            firstFrame = to.framePosition();
            line = to;
            listener.started();
            short[] chunk = new short[Math.max(1, (int) (sound.sampleRate() * CHUNK_SECONDS))];
            double at = from;
            while (!stopped) {
                int count = 0;
                while (count < chunk.length && at < end) {
                    chunk[count++] = value(sound.samples(), at);
                    at += request.speed();
                    if (at >= end && request.repeat()) {
                        at = from;
                    }
                }
                if (count == 0) {
                    to.drain();
                    break;
                }
                to.write(chunk, count);
            }
            to.stop();
        }

        private short value(short[] samples, double at) {
            int index = (int) at;
            int next = Math.min(samples.length - 1, index + 1);
            return (short) Math.round(samples[index] + (samples[next] - samples[index]) * (at - index));
        }
    }
}
