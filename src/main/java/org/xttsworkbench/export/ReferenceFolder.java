package org.xttsworkbench.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.Stage;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.storage.AtomicFolder;

/** Copies a dataset's clips into a folder each for those that are too short, suit, or are too long as a reference. */
public final class ReferenceFolder {
    /** Folder of the clips inside an exported model, as AllTalk's users know it. */
    public static final String NAME = "wavs";

    private static final String REPORT = "audio_report.txt";

    private ReferenceFolder() {}

    /** Writes {@code wavs} into the folder of an export, whole or not at all. */
    public static void write(Path export, ReferenceWavs wavs, JobContext context) throws IOException {
        Map<String, List<ReferenceWavs.Reference>> groups = new LinkedHashMap<>();
        groups.put("suitable", wavs.suitable());
        groups.put("too_short", wavs.tooShort());
        groups.put("too_long", wavs.tooLong());
        int total = groups.values().stream().mapToInt(List::size).sum();
        AtomicFolder.write(export.resolve(NAME), folder -> {
            StringBuilder report = new StringBuilder("Clips by length. 6 to 30 seconds suit as a reference.\n");
            int done = 0;
            for (Map.Entry<String, List<ReferenceWavs.Reference>> group : groups.entrySet()) {
                Path into = Files.createDirectories(folder.resolve(group.getKey()));
                report.append('\n').append(group.getKey()).append(":\n");
                for (ReferenceWavs.Reference clip : group.getValue()) {
                    context.checkCancelled();
                    context.report(new Progress(Stage.SORTING_CLIPS, done++, total));
                    Path file = Path.of(clip.file());
                    Files.copy(file, into.resolve(file.getFileName()));
                    report.append(String.format(Locale.ROOT, "- %s: %.2f s%n", file.getFileName(), clip.seconds()));
                }
            }
            AtomicFile.writeText(folder.resolve(REPORT), report.toString());
            return total;
        });
    }
}
