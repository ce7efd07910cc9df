package org.xttsworkbench.ui.dataset;

import java.nio.file.Path;
import java.util.Optional;
import org.xttsworkbench.service.SoundService.Waves;

/**
 * A recording in the list.
 *
 * @param name as people know it
 * @param file where it lies
 * @param seconds its length; nothing until it is known
 * @param textFrom where its text comes from, in words; empty when no text lies there
 * @param state how far it is
 * @param words the state in words ("83 clips", "It ends in the middle of a block")
 * @param leftOut clips that were left out
 * @param percent how far the work on it is, from 0 to 100
 * @param waves its small waveform; nothing until it is known
 */
public record RecordingRow(
        String name,
        Path file,
        Optional<Double> seconds,
        String textFrom,
        State state,
        String words,
        int leftOut,
        int percent,
        Optional<Waves> waves) {

    /** How far a recording is. */
    public enum State {
        WAITING,
        WORKING,
        DONE,
        /** Nothing of it could be used. */
        FAILED,
        /** Its file is not where it was. */
        MISSING
    }

    RecordingRow working(int done, String said) {
        return new RecordingRow(name, file, seconds, textFrom, State.WORKING, said, leftOut, done, waves);
    }

    RecordingRow waiting() {
        return new RecordingRow(name, file, seconds, textFrom, State.WAITING, words, leftOut, 0, waves);
    }

    RecordingRow withWaves(Optional<Waves> drawn) {
        Optional<Double> length = seconds.isPresent() ? seconds : drawn.map(Waves::seconds);
        return new RecordingRow(name, file, length, textFrom, state, words, leftOut, percent, drawn);
    }
}
