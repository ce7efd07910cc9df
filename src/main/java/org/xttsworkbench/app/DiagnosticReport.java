package org.xttsworkbench.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xttsworkbench.device.CpuFeatures;
import org.xttsworkbench.storage.AtomicFile;

/**
 * A zip file for a report of a problem: logs, which have the checks of the computer, versions and settings; no sound, no
 * texts of the user's.
 */
final class DiagnosticReport {
    private static final long MOST_OF_A_LOG = 5_000_000;
    private static final List<String> PROPERTIES = List.of(
            "java.version",
            "java.vendor",
            "os.name",
            "os.version",
            "os.arch",
            "javafx.runtime.version",
            "file.encoding",
            "user.language",
            "prism.order");

    private final List<Path> logFolders;
    private final Path settings;

    DiagnosticReport(List<Path> logFolders, Path settings) {
        this.logFolders = logFolders;
        this.settings = settings;
    }

    /** @param voices folders of open voices, whose logs tell what the window did */
    void write(Path file, Collection<Path> voices) throws IOException {
        AtomicFile.writeStream(file, stream -> zip(stream, voices));
    }

    private void zip(OutputStream stream, Collection<Path> voices) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(stream);
        entry(zip, "versions.txt", versions().getBytes(StandardCharsets.UTF_8));
        if (Files.isRegularFile(settings)) {
            entry(zip, "settings.json", Files.readAllBytes(settings));
        }
        List<Path> folders = new ArrayList<>(logFolders);
        folders.addAll(voices);
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path log : files.filter(f -> f.toString().endsWith(".log"))
                            .sorted()
                            .toList()) {
                        entry(zip, "logs/" + folder.getFileName() + "-" + log.getFileName(), tail(log));
                    }
                }
            }
        }
        zip.finish();
    }

    private static byte[] tail(Path log) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.max(0, all.length - MOST_OF_A_LOG);
        return java.util.Arrays.copyOfRange(all, from, all.length);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String versions() {
        TreeMap<String, String> lines = new TreeMap<>();
        for (String name : PROPERTIES) {
            lines.put(name, System.getProperty(name, "?"));
        }
        String version = DiagnosticReport.class.getPackage().getImplementationVersion();
        lines.put("xtts-workbench", version == null ? "development" : version);
        CpuFeatures cpu = CpuFeatures.read();
        lines.put(
                "processor", String.format(Locale.ROOT, "%s, %d cores, %s", cpu.model(), cpu.cores(), cpu.features()));
        lines.put("maxHeap", String.valueOf(Runtime.getRuntime().maxMemory()));
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (name, value) -> text.append(name).append(" = ").append(value).append('\n'));
        return text.toString();
    }
}
