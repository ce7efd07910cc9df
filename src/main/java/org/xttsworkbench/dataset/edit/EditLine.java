package org.xttsworkbench.dataset.edit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of an entry on disk. The first form of the file, {@code {"clip":…,"text":…,"excluded":…}} without a step's
 * id, is read too.
 *
 * @param step id of a step; null in the first form, and inside of {@code edits}
 * @param clip id of a clip
 * @param text what it says; null = as before
 * @param accepted null = as before
 * @param excluded null = as before
 * @param clips ids of clips that are cut anew
 * @param cuts what takes their place
 * @param edits changes that belong together
 * @param undo id of a step that is taken back
 * @param redo id of a step that is done again
 */
record EditLine(
        @Nullable String step,
        @Nullable String clip,
        @Nullable String text,
        @Nullable Boolean accepted,
        @Nullable Boolean excluded,
        @Nullable List<String> clips,
        @Nullable List<Cut> cuts,
        @Nullable List<EditLine> edits,
        @Nullable String undo,
        @Nullable String redo) {

    static EditLine of(EditEntry entry) {
        if (entry instanceof EditEntry.Undo undo) {
            return new EditLine(null, null, null, null, null, null, null, null, undo.step(), null);
        } else if (entry instanceof EditEntry.Redo redo) {
            return new EditLine(null, null, null, null, null, null, null, null, null, redo.step());
        }
        EditEntry.Step step = (EditEntry.Step) entry;
        if (step.edits().size() == 1) {
            return of(step.id(), step.edits().get(0));
        }
        List<EditLine> edits = step.edits().stream().map(edit -> of(null, edit)).toList();
        return new EditLine(step.id(), null, null, null, null, null, null, edits, null, null);
    }

    private static EditLine of(@Nullable String step, Edit edit) {
        if (edit instanceof Edit.Text text) {
            return new EditLine(step, text.clip(), text.text(), null, null, null, null, null, null, null);
        } else if (edit instanceof Edit.Accept accept) {
            return new EditLine(step, accept.clip(), null, accept.accepted(), null, null, null, null, null, null);
        } else if (edit instanceof Edit.Exclude exclude) {
            return new EditLine(step, exclude.clip(), null, null, exclude.excluded(), null, null, null, null, null);
        }
        Edit.Recut recut = (Edit.Recut) edit;
        return new EditLine(step, null, null, null, null, recut.clips(), recut.cuts(), null, null, null);
    }

    /** @param lineNumber names a step that has no id of its own */
    EditEntry entry(int lineNumber) {
        if (undo != null) {
            return new EditEntry.Undo(undo);
        } else if (redo != null) {
            return new EditEntry.Redo(redo);
        }
        List<Edit> all = new ArrayList<>();
        for (EditLine line : edits == null ? List.of(this) : edits) {
            line.addTo(all);
        }
        return new EditEntry.Step(step == null ? "line-" + lineNumber : step, all);
    }

    private void addTo(List<Edit> all) {
        if (clip != null && text != null) {
            all.add(new Edit.Text(clip, text));
        }
        if (clip != null && accepted != null) {
            all.add(new Edit.Accept(clip, accepted));
        }
        if (clip != null && excluded != null) {
            all.add(new Edit.Exclude(clip, excluded));
        }
        if (clips != null && cuts != null) {
            all.add(new Edit.Recut(clips, cuts));
        }
    }
}
