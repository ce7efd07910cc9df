package org.xttsworkbench.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.text.TextDiff;
import org.xttsworkbench.ui.control.ClipAudio;
import org.xttsworkbench.ui.control.PlacedWord;
import org.xttsworkbench.ui.control.WaveformModel;

/** The editor's side of the review: sound, words, text and differences of one clip. Needs no toolkit. */
final class ClipEditorModel {
    /** Below it a word is shown as unsure. */
    static final double UNSURE = 0.6;

    /** What to do with steps that the editor makes. */
    interface Steps {
        void perform(EditEntry.Step step);
    }

    private final WaveformModel wave = new WaveformModel();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable ReviewRow> row = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<TextDiff.Part>> differences = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Boolean> silent = new ReadOnlyObjectWrapper<>(false);
    private final Steps steps;
    private @Nullable ReviewDesk session;
    private @Nullable ClipSounds sounds;

    ClipEditorModel(Steps steps) {
        this.steps = steps;
        text.addListener((property, before, now) -> compare());
    }

    WaveformModel wave() {
        return wave;
    }

    /** The text as it stands in the field. */
    StringProperty text() {
        return text;
    }

    /** The clip; null when none is chosen. */
    ReadOnlyObjectProperty<@Nullable ReviewRow> row() {
        return row.getReadOnlyProperty();
    }

    /** Differences between what was heard and the text in the field. */
    ReadOnlyObjectProperty<List<TextDiff.Part>> differences() {
        return differences.getReadOnlyProperty();
    }

    /** Whether neither the clip's file nor its recording can be read. */
    ReadOnlyObjectProperty<Boolean> silent() {
        return silent.getReadOnlyProperty();
    }

    void open(@Nullable ReviewDesk opened, @Nullable ClipSounds from) {
        session = opened;
        sounds = from;
    }

    /** Shows a clip. The same clip with another state or text keeps sound, view and playhead. */
    void show(@Nullable ReviewRow next) {
        ReviewRow before = row.get();
        row.set(next);
        if (next == null) {
            text.set("");
            return;
        }
        if (!normal(text.get()).equals(next.text())) {
            text.set(next.text());
        }
        compare();
        if (before == null || !before.id().equals(next.id())) {
            showSound(next);
        }
    }

    private void showSound(ReviewRow next) {
        Clip clip = next.clip().clip();
        ReviewDesk open = session;
        ClipSounds from = sounds;
        silent.set(false);
        if (open == null || from == null) {
            return;
        }
        Optional<ReviewedClip> previous = open.previous(next.clip());
        Optional<ReviewedClip> following = open.next(next.clip());
        wave.show(
                clip.startSeconds(),
                clip.endSeconds(),
                previous.map(p -> p.clip().endSeconds()).orElse(0.0),
                following.map(f -> f.clip().startSeconds()).orElse(Double.MAX_VALUE),
                words(clip, previous, following));
        wave.startCut().set(next.has(SuspicionKind.ABRUPT_START));
        wave.endCut().set(next.has(SuspicionKind.ABRUPT_END));
        String id = next.id();
        from.clip(next.clip(), found -> arrived(id, found));
        from.surroundings(next.clip(), found -> found.ifPresent(wide -> widened(id, wide)));
    }

    private boolean isShown(String id) {
        ReviewRow shown = row.get();
        return shown != null && shown.id().equals(id);
    }

    private void arrived(String id, Optional<ClipAudio> found) {
        if (!isShown(id)) {
            return;
        }
        silent.set(found.isEmpty());
        if (wave.sound().get() == null && found.isPresent()) {
            wave.sound().set(found.get());
        }
    }

    private void widened(String id, ClipAudio wide) {
        if (isShown(id)) {
            wave.sound().set(wide);
        }
    }

    private static List<PlacedWord> words(
            Clip clip, Optional<ReviewedClip> previous, Optional<ReviewedClip> following) {
        List<PlacedWord> words = new ArrayList<>();
        previous.ifPresent(other -> add(words, other.clip(), false));
        add(words, clip, true);
        following.ifPresent(other -> add(words, other.clip(), false));
        return words;
    }

    private static void add(List<PlacedWord> words, Clip clip, boolean inside) {
        for (Word word : clip.words()) {
            words.add(new PlacedWord(
                    word.text().strip(),
                    clip.startSeconds() + word.startSeconds(),
                    clip.startSeconds() + word.endSeconds(),
                    word.probability() < UNSURE,
                    inside));
        }
    }

    private void compare() {
        ReviewRow shown = row.get();
        ReviewDesk open = session;
        if (shown == null || open == null) {
            differences.set(List.of());
            return;
        }
        differences.set(open.differences(shown.clip().heard(), normal(text.get())));
    }

    /** How many words were changed. */
    int changedWords() {
        return (int) differences.get().stream()
                .filter(part -> part.kind() != TextDiff.Kind.SAME)
                .count();
    }

    /** Makes what was typed a step; nothing happens when it says what the clip says. */
    void keepText() {
        ReviewRow shown = row.get();
        ReviewDesk open = session;
        if (shown != null && open != null && !normal(text.get()).isEmpty()) {
            steps.perform(open.text(shown.clip(), text.get()));
        }
    }

    /** Takes the text back to what was heard; that can be undone like any edit. */
    void useHeard() {
        ReviewRow shown = row.get();
        if (shown != null) {
            text.set(shown.clip().heard());
            keepText();
        }
    }

    /** Makes the ends of the waveform those of the clip. */
    void keepEnds() {
        ReviewRow shown = row.get();
        ReviewDesk open = session;
        if (shown != null && open != null) {
            int rate = shown.clip().clip().sampleRate();
            steps.perform(open.trim(
                    shown.clip(),
                    Math.round(wave.start().get() * rate),
                    Math.round(wave.end().get() * rate)));
        }
    }

    /** The sample of the recording under the playhead. */
    long playheadSample() {
        ReviewRow shown = row.get();
        return shown == null
                ? 0
                : Math.round(wave.playhead().get() * shown.clip().clip().sampleRate());
    }

    private static String normal(String typed) {
        return typed.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    }
}
