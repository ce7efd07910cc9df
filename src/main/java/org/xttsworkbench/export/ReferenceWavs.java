package org.xttsworkbench.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.AudioInfo;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.training.ClipTable;
import org.xttsworkbench.training.ListedClip;

/**
 * A dataset's clips by how well their length suits a voice reference, each list longest first.
 *
 * @param tooShort under 6 s
 * @param suitable 6 to 30 s
 * @param tooLong over 30 s
 */
public record ReferenceWavs(List<Reference> tooShort, List<Reference> suitable, List<Reference> tooLong) {
    private static final double SHORTEST = 6;
    private static final double LONGEST = 30;

    /** A clip's file and length. */
    public record Reference(String file, double seconds) {}

    /** Those of a project. */
    public static ReferenceWavs of(ProjectLayout project) throws IOException {
        List<Reference> all = new ArrayList<>();
        for (Path table : List.of(project.trainingManifest(), project.evaluationManifest())) {
            if (Files.isRegularFile(table)) {
                for (ListedClip clip : ClipTable.read(table)) {
                    if (Files.isRegularFile(clip.file())) {
                        AudioInfo info = AudioDecoder.info(clip.file());
                        all.add(new Reference(clip.file().toString(), info.seconds()));
                    }
                }
            }
        }
        all.sort(Comparator.comparingDouble(Reference::seconds).reversed());
        return new ReferenceWavs(
                all.stream().filter(r -> r.seconds() < SHORTEST).toList(),
                all.stream()
                        .filter(r -> r.seconds() >= SHORTEST && r.seconds() <= LONGEST)
                        .toList(),
                all.stream().filter(r -> r.seconds() > LONGEST).toList());
    }
}
