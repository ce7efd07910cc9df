package org.xttsworkbench.ui.review;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.control.ClipAudio;
import org.xttsworkbench.ui.control.ClipPlayer;
import org.xttsworkbench.ui.control.SoundOutput;
import org.xttsworkbench.ui.control.WaveformModel;

/** Playing the clip in the editor: from the playhead to its end, again when it is to repeat, slower or faster. */
final class ClipPlayback {
    private static final double[] SPEEDS = {0.5, 0.75, 1, 1.25, 1.5, 2};
    private static final double NEAR_END = 0.03;

    private final WaveformModel wave;
    private final ClipPlayer player;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper noDevice = new ReadOnlyBooleanWrapper();
    private final DoubleProperty speed = new SimpleDoubleProperty(1);
    private final BooleanProperty repeat = new SimpleBooleanProperty();
    private double startedAt;
    private boolean wanted;

    /**
     * @param thread runs the player, one sound after the other
     * @param ui the window's thread
     */
    ClipPlayback(WaveformModel wave, SoundOutput output, Executor thread, Executor ui) {
        this.wave = wave;
        this.player = new ClipPlayer(output, thread, new ClipPlayer.Listener() {
            @Override
            public void started() {
                ui.execute(() -> noDevice.set(false));
            }

            @Override
            public void ended() {
                ui.execute(ClipPlayback.this::ended);
            }

            @Override
            public void noDevice(String why) {
                ui.execute(() -> noDevice.set(true));
            }
        });
        wave.sound().addListener((property, before, now) -> arrived(now));
    }

    /** Whether something is heard, or about to be. */
    ReadOnlyBooleanProperty playing() {
        return playing.getReadOnlyProperty();
    }

    /** Whether there was no device when something was to be heard. */
    ReadOnlyBooleanProperty noDevice() {
        return noDevice.getReadOnlyProperty();
    }

    DoubleProperty speed() {
        return speed;
    }

    BooleanProperty repeat() {
        return repeat;
    }

    /** Plays, or pauses where the playhead is. */
    void toggle() {
        if (playing.get()) {
            tick();
            stop();
        } else {
            play();
        }
    }

    /** Plays from the playhead; from the start when it is at the end. Waits for the sound when it is not there yet. */
    void play() {
        ClipAudio sound = wave.sound().get();
        if (sound == null) {
            wanted = true;
            return;
        }
        double from = wave.playhead().get();
        if (from < wave.start().get() || from > wave.end().get() - NEAR_END) {
            from = wave.start().get();
            wave.playhead().set(from);
        }
        wanted = false;
        startedAt = from;
        // A repeated sound begins at the clip's start, also when it was begun in the middle.
        double start = repeat.get() ? wave.start().get() : from;
        player.play(new ClipPlayer.Request(sound, start, wave.end().get(), speed.get(), repeat.get()));
        playing.set(true);
    }

    /** Plays the clip from its start. */
    void playFromStart() {
        wave.playhead().set(wave.start().get());
        play();
    }

    void stop() {
        wanted = false;
        player.stop();
        playing.set(false);
    }

    /** Goes back, and goes on playing if it was. */
    void back(double seconds) {
        boolean was = playing.get();
        tick();
        stop();
        wave.movePlayhead(wave.playhead().get() - seconds);
        if (was) {
            play();
        }
    }

    /** One speed slower or faster; what is heard goes on from where it is. */
    void changeSpeed(int steps) {
        int index = 0;
        while (index < SPEEDS.length - 1 && SPEEDS[index] < speed.get() - 1e-9) {
            index++;
        }
        setSpeed(SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, index + steps))]);
    }

    void setSpeed(double wanted) {
        boolean was = playing.get();
        tick();
        speed.set(wanted);
        if (was) {
            stop();
            play();
        }
    }

    /** Takes the playhead to what is heard now; called for each picture while something plays. */
    void tick() {
        if (playing.get()) {
            player.position(seconds -> wave.playhead().set(Math.min(wave.end().get(), seconds)));
        }
    }

    /** Opens the device, so that the first key is heard at once. */
    void prepare(int sampleRate) {
        player.prepare(sampleRate);
    }

    /** The device was chosen anew. */
    void reopen() {
        player.reopen();
    }

    private void arrived(@Nullable ClipAudio now) {
        if (now != null && wanted) {
            play();
        }
    }

    private void ended() {
        if (!player.isPlaying() && playing.get()) {
            playing.set(false);
            // At the end the playhead goes back to where it began, so that the same key plays it again.
            wave.playhead().set(startedAt);
        }
    }
}
