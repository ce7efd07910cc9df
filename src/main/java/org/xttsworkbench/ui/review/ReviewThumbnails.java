package org.xttsworkbench.ui.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/**
 * Small pictures of the rows that are seen. What rows ask for within one moment is asked of the engine together, and only
 * once; while it answers, what was scrolled away is forgotten.
 */
final class ReviewThumbnails {
    private static final int KEPT = 4000;
    private static final int TOGETHER = 60;

    private final Map<String, float[]> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<String, ReviewRow> wanted = new LinkedHashMap<>();
    private final Map<String, ReviewRow> missed = new LinkedHashMap<>();
    private final Supplier<@Nullable ClipSounds> sounds;
    private final Executor later;
    private final ReadOnlyIntegerWrapper arrived = new ReadOnlyIntegerWrapper();
    private final DoubleProperty playedPart = new SimpleDoubleProperty();
    private String playedId = "";
    private boolean asking;
    private boolean planned;

    /** @param later runs work after the rows of this moment have asked */
    ReviewThumbnails(Supplier<@Nullable ClipSounds> sounds, Executor later) {
        this.sounds = sounds;
        this.later = later;
    }

    /** Counts up when pictures have come. */
    ReadOnlyIntegerProperty arrived() {
        return arrived.getReadOnlyProperty();
    }

    float @Nullable [] find(String id) {
        return known.get(id);
    }

    /** How much of the playing clip was heard. */
    DoubleProperty playedPart() {
        return playedPart;
    }

    String playedId() {
        return playedId;
    }

    void playing(String id, double part) {
        playedId = id;
        playedPart.set(part);
    }

    /** A row is seen; its picture comes when it is there. */
    void ask(ReviewRow row) {
        if (known.containsKey(row.id())) {
            return;
        }
        wanted.put(row.id(), row);
        while (wanted.size() > TOGETHER) {
            wanted.remove(wanted.keySet().iterator().next());
        }
        if (!planned) {
            planned = true;
            later.execute(this::send);
        }
    }

    /** Another voice: nothing is known any more. */
    void clear() {
        known.clear();
        wanted.clear();
        missed.clear();
        arrived.set(arrived.get() + 1);
    }

    /** Files of clips were written: what had no picture may have one now. */
    void lookAgain() {
        known.keySet().removeAll(missed.keySet());
        List<ReviewRow> again = List.copyOf(missed.values());
        missed.clear();
        again.forEach(this::ask);
    }

    private void send() {
        planned = false;
        ClipSounds from = sounds.get();
        if (asking || wanted.isEmpty() || from == null) {
            return;
        }
        asking = true;
        List<ReviewRow> now = new ArrayList<>(wanted.values());
        wanted.clear();
        from.thumbnails(now.stream().map(ReviewRow::clip).toList(), found -> {
            asking = false;
            known.putAll(found);
            // A clip without a picture is not asked for again and again.
            now.stream().filter(row -> !found.containsKey(row.id())).forEach(row -> {
                known.put(row.id(), new float[0]);
                missed.put(row.id(), row);
            });
            arrived.set(arrived.get() + 1);
            send();
        });
    }
}
