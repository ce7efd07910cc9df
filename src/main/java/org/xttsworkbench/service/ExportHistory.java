package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.training.BaseModelFolder;

/** Lists the models in a project's folder of exports. */
public final class ExportHistory {
    private ExportHistory() {}

    /** The exports, the newest first; what is not finished is not among them. */
    public static List<ExportSummary> of(ProjectLayout project) throws IOException {
        List<ExportSummary> exports = new ArrayList<>();
        if (!Files.isDirectory(project.exports())) {
            return exports;
        }
        try (Stream<Path> folders = Files.list(project.exports())) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Path model = folder.resolve(BaseModelFolder.MODEL);
                if (Files.isRegularFile(model)) {
                    exports.add(new ExportSummary(
                            folder, Files.getLastModifiedTime(model).toMillis(), bytes(folder)));
                }
            }
        }
        exports.sort(Comparator.comparingLong(ExportSummary::made).reversed());
        return exports;
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long sum = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
