package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.Sha256;

/**
 * What a user changed by hand in the tables that the program wrote. A table whose content is not one that the program
 * has written itself was changed by hand; its changes become edits before the table is written anew.
 *
 * @param edits changed texts, and clips whose line was deleted
 * @param sides where the user put clips, by id; empty when nothing was changed
 */
record HandEdits(List<Edit> edits, Map<String, Split> sides) {

    /**
     * @param reviewed the clips as the tables should show them
     * @param written SHA-256 of every content that the program may have left in the tables
     */
    static HandEdits find(ProjectLayout layout, List<Clip> reviewed, List<String> written) throws IOException {
        Path train = layout.trainingManifest();
        Path eval = layout.evaluationManifest();
        if (!Files.exists(train) || !Files.exists(eval)) {
            return new HandEdits(List.of(), Map.of());
        }
        if (written.contains(Sha256.of(train)) && written.contains(Sha256.of(eval))) {
            return new HandEdits(List.of(), Map.of());
        }
        Map<String, String> trained = Manifest.texts(train);
        Map<String, String> evaluated = Manifest.texts(eval);
        Map<String, String> texts = new HashMap<>(trained);
        texts.putAll(evaluated);
        List<Edit> edits = new ArrayList<>();
        Map<String, Split> sides = new HashMap<>();
        for (Clip clip : reviewed) {
            String text = texts.get(clip.id());
            if (text == null) {
                edits.add(new Edit.Exclude(clip.id(), true));
            } else if (!text.equals(clip.text())) {
                edits.add(new Edit.Text(clip.id(), text));
            }
            if (text != null) {
                sides.put(clip.id(), evaluated.containsKey(clip.id()) ? Split.EVAL : Split.TRAIN);
            }
        }
        return new HandEdits(edits, sides);
    }
}
