package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.Sha256;

/**
 * What a user changed by hand in the tables that the program wrote. A table whose content is not one that the program
 * has written itself was changed by hand; its changes become edits before the table is written anew. What counts as
 * changed is what differs from the last time the tables were written, so that a table that was left alone never takes
 * back what was changed in the review since. Where both changed one clip, the review counts, and what the table said is
 * the step before it.
 *
 * @param edits what the tables say otherwise: texts, lines that were deleted or put back
 * @param kept edits after these, which bring back what the review says of clips that were changed in both
 * @param unknown how many changed lines are about clips that were cut otherwise since
 * @param sides where the user put clips, by id; empty when nothing was changed
 */
record HandEdits(List<Edit> edits, List<Edit> kept, int unknown, Map<String, Split> sides) {
    private static final HandEdits NONE = new HandEdits(List.of(), List.of(), 0, Map.of());

    /**
     * Compares the tables with what was written last.
     *
     * @param before the clips as they were when the tables were written
     * @param now the clips with everything that was changed since
     * @param written SHA-256 of every content that the program may have left in the tables
     */
    static HandEdits find(ProjectLayout layout, Review before, Review now, List<String> written) throws IOException {
        Path train = layout.trainingManifest();
        Path eval = layout.evaluationManifest();
        if (!Files.exists(train) || !Files.exists(eval)) {
            return NONE;
        }
        if (written.contains(Sha256.of(train)) && written.contains(Sha256.of(eval))) {
            return NONE;
        }
        Map<String, String> evaluated = Manifest.texts(eval);
        Map<String, String> texts = new HashMap<>(Manifest.texts(train));
        texts.putAll(evaluated);
        List<Edit> edits = new ArrayList<>();
        List<Edit> kept = new ArrayList<>();
        Map<String, Split> sides = new HashMap<>();
        int unknown = 0;
        for (ReviewedClip clip : before.clips()) {
            String text = texts.get(clip.id());
            if (text != null) {
                sides.put(clip.id(), evaluated.containsKey(clip.id()) ? Split.EVAL : Split.TRAIN);
            }
            List<Edit> changed = changes(clip, text);
            Optional<ReviewedClip> current = now.find(clip.id());
            if (!changed.isEmpty() && !current.map(c -> says(c, text)).orElse(false)) {
                edits.addAll(changed);
                unknown += current.isEmpty() ? 1 : 0;
                current.filter(c -> !isSame(c, clip)).ifPresent(c -> {
                    kept.add(new Edit.Text(c.id(), c.clip().text()));
                    kept.add(new Edit.Exclude(c.id(), c.excluded()));
                });
            }
        }
        return new HandEdits(edits, kept, unknown, sides);
    }

    /** @param text that the tables give the clip; null = they have no line for it */
    private static List<Edit> changes(ReviewedClip clip, @Nullable String text) {
        if (text == null) {
            return clip.excluded() ? List.of() : List.of(new Edit.Exclude(clip.id(), true));
        }
        List<Edit> changes = new ArrayList<>();
        if (clip.excluded()) {
            changes.add(new Edit.Exclude(clip.id(), false));
        }
        if (!text.equals(clip.clip().text())) {
            changes.add(new Edit.Text(clip.id(), text));
        }
        return changes;
    }

    private static boolean says(ReviewedClip clip, @Nullable String text) {
        return text == null
                ? clip.excluded()
                : !clip.excluded() && text.equals(clip.clip().text());
    }

    private static boolean isSame(ReviewedClip one, ReviewedClip other) {
        return one.excluded() == other.excluded()
                && one.clip().text().equals(other.clip().text());
    }

    /** Says what was found. */
    void tell(JobContext context) {
        long clips = edits.stream()
                .map(edit -> edit instanceof Edit.Text text ? text.clip() : ((Edit.Exclude) edit).clip())
                .distinct()
                .count();
        if (clips > 0) {
            context.warn(
                    count(clips) + " changed by hand in the tables of the dataset; that is part of the review now.");
        }
        if (!kept.isEmpty()) {
            context.warn(
                    count(kept.size() / 2L) + " changed in the review after the tables had been written, too: there"
                            + " the review counts. Undoing one step in the review gives what the tables said.");
        }
        if (unknown > 0) {
            context.warn(count(unknown) + " changed by hand in the tables, but cut otherwise in the review since; these"
                    + " changes show when the cuts are undone.");
        }
    }

    private static String count(long clips) {
        return clips == 1 ? "1 clip was" : clips + " clips were";
    }
}
