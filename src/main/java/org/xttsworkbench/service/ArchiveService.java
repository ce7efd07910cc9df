package org.xttsworkbench.service;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.storage.AtomicFile;

/**
 * Packs a voice into one zip file, to be put away or carried to another computer. What can be made again (the cache) and
 * what belongs to running programs (locks, unfinished files) is left out.
 */
public final class ArchiveService {
    private static final int BLOCK = 1 << 18;
    private static final Set<String> LOCKS = Set.of("lock", ".lock", "window.lock", "stop-request");

    /**
     * What to pack.
     *
     * @param project the voice's folder
     * @param file the new zip file; must not lie in the folder
     */
    public record Request(Path project, Path file) {}

    /**
     * What was packed.
     *
     * @param file the zip file, absolute
     * @param files number of files in it
     * @param bytes its size
     */
    public record Result(String file, int files, long bytes) {}

    private final Request request;
    private final ProjectLayout project;

    public ArchiveService(Request request) {
        this.request = request;
        this.project = new ProjectLayout(request.project());
    }

    /** The zip file is there whole, or not at all. @throws FailureException when there is no such voice, or a file is */
    public Result run(JobContext context) throws IOException {
        new ProjectStore(project.root()).open();
        Path file = request.file().toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw FailureException.usage(file + " is there already; give a new file.");
        } else if (file.startsWith(project.root())) {
            throw FailureException.usage(file + " lies in the voice's own folder; give a file elsewhere.");
        }
        List<Path> files = files();
        long all = 0;
        for (Path each : files) {
            all += Files.size(each);
        }
        long bytes = all;
        AtomicFile.writeStream(file, stream -> {
            ZipOutputStream zip = new ZipOutputStream(stream);
            long done = 0;
            for (Path each : files) {
                done = pack(zip, each, done, bytes, context);
            }
            zip.finish();
        });
        return new Result(file.toString(), files.size(), Files.size(file));
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(project.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean unwanted = folder.equals(project.cache()) || unfinished(folder);
                return unwanted ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!unfinished(file) && !LOCKS.contains(String.valueOf(file.getFileName()))) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }

    private static boolean unfinished(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") && name.contains(".part");
    }

    private long pack(ZipOutputStream zip, Path file, long before, long all, JobContext context) throws IOException {
        String name = project.root().relativize(file).toString().replace('\\', '/');
        ZipEntry entry = new ZipEntry(project.root().getFileName() + "/" + name);
        entry.setLastModifiedTime(Files.getLastModifiedTime(file));
        zip.putNextEntry(entry);
        byte[] block = new byte[BLOCK];
        long done = before;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                context.checkCancelled();
                zip.write(block, 0, n);
                done += n;
                context.report(new Progress("Packing " + name, done, all));
            }
        }
        zip.closeEntry();
        return done;
    }
}
