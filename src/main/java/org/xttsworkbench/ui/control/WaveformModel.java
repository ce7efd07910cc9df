package org.xttsworkbench.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link WaveformEditor} shows and where its clip begins and ends. All times are seconds in the recording. Needs no
 * toolkit.
 */
public final class WaveformModel {
    /** How much of the neighbours is shown. */
    public static final double MARGIN_SECONDS = 0.4;

    private static final double SHORTEST_VIEW = 0.1;
    private static final double SHORTEST_CLIP = 0.05;

    private final ObjectProperty<@Nullable ClipAudio> sound = new SimpleObjectProperty<>();
    private final ObjectProperty<List<PlacedWord>> words = new SimpleObjectProperty<>(List.of());
    private final DoubleProperty start = new SimpleDoubleProperty();
    private final DoubleProperty end = new SimpleDoubleProperty(1);
    private final DoubleProperty viewStart = new SimpleDoubleProperty();
    private final DoubleProperty viewEnd = new SimpleDoubleProperty(1);
    private final DoubleProperty playhead = new SimpleDoubleProperty();
    private final BooleanProperty startCut = new SimpleBooleanProperty();
    private final BooleanProperty endCut = new SimpleBooleanProperty();
    private double earliest;
    private double latest = Double.MAX_VALUE;

    /** The sound, or null while there is none. */
    public ObjectProperty<@Nullable ClipAudio> sound() {
        return sound;
    }

    public ObjectProperty<List<PlacedWord>> words() {
        return words;
    }

    /** Where the clip begins. */
    public DoubleProperty start() {
        return start;
    }

    /** Where the clip ends. */
    public DoubleProperty end() {
        return end;
    }

    public DoubleProperty viewStart() {
        return viewStart;
    }

    public DoubleProperty viewEnd() {
        return viewEnd;
    }

    public DoubleProperty playhead() {
        return playhead;
    }

    /** Whether the start cuts into a sound. */
    public BooleanProperty startCut() {
        return startCut;
    }

    /** Whether the end cuts into a sound. */
    public BooleanProperty endCut() {
        return endCut;
    }

    /**
     * Shows another clip, all of it.
     *
     * @param earliest the clip cannot begin before it: a neighbour ends there
     * @param latest the clip cannot end after it
     */
    public void show(double clipStart, double clipEnd, double earliest, double latest, List<PlacedWord> spoken) {
        sound.set(null);
        this.earliest = earliest;
        this.latest = latest;
        start.set(clipStart);
        end.set(clipEnd);
        words.set(spoken);
        playhead.set(clipStart);
        showAll();
    }

    /** Shows the clip and a little of its neighbours. */
    public void showAll() {
        viewStart.set(start.get() - MARGIN_SECONDS);
        viewEnd.set(end.get() + MARGIN_SECONDS);
    }

    /** Makes the view {@code factor} times shorter; what is at {@code at} stays where it is. */
    public void zoom(double factor, double at) {
        double most = end.get() - start.get() + 2 * MARGIN_SECONDS;
        double length = viewEnd.get() - viewStart.get();
        double wanted = Math.max(SHORTEST_VIEW, Math.min(most, length / factor));
        double left = at - (at - viewStart.get()) * wanted / length;
        left = Math.max(start.get() - MARGIN_SECONDS, Math.min(end.get() + MARGIN_SECONDS - wanted, left));
        viewStart.set(left);
        viewEnd.set(left + wanted);
    }

    /** Moves the playhead, not out of the clip, and the view with it. */
    public void movePlayhead(double seconds) {
        double place = Math.max(start.get(), Math.min(end.get(), seconds));
        playhead.set(place);
        double length = viewEnd.get() - viewStart.get();
        if (place < viewStart.get() || place > viewEnd.get()) {
            double left = Math.max(start.get() - MARGIN_SECONDS, place - length / 2);
            viewStart.set(left);
            viewEnd.set(left + length);
        }
    }

    /** Moves the playhead to the beginning of a word: the next one, or with a negative number one before. */
    public void moveByWord(int words) {
        double now = playhead.get();
        double found = words > 0 ? end.get() : start.get();
        for (PlacedWord word : this.words.get()) {
            double at = word.startSeconds();
            if (word.inside() && words > 0 && at > now + 1e-3) {
                found = Math.min(found, at);
            } else if (word.inside() && words < 0 && at < now - 1e-3) {
                found = Math.max(found, at);
            }
        }
        movePlayhead(found);
    }

    /** The clip's word at the playhead. */
    public Optional<PlacedWord> currentWord() {
        return words.get().stream()
                .filter(word -> word.inside() && word.contains(playhead.get()))
                .findFirst();
    }

    /** Moves the start, not into the neighbour before; to silence when one is within reach, unless it is to be free. */
    public void moveStart(double seconds, boolean free) {
        double place = free ? seconds : snapped(seconds);
        start.set(Math.max(earliest, Math.min(end.get() - SHORTEST_CLIP, place)));
        playhead.set(Math.max(start.get(), playhead.get()));
    }

    /** Moves the end, not into the neighbour after; as {@link #moveStart}. */
    public void moveEnd(double seconds, boolean free) {
        double place = free ? seconds : snapped(seconds);
        end.set(Math.min(latest, Math.max(start.get() + SHORTEST_CLIP, place)));
        playhead.set(Math.min(end.get(), playhead.get()));
    }

    private double snapped(double seconds) {
        ClipAudio there = sound.get();
        return there == null ? seconds : SilenceSnap.near(there, seconds);
    }
}
