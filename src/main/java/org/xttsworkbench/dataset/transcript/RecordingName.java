package org.xttsworkbench.dataset.transcript;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How tables name recordings: by path, by file name or by file name without its ending, in any Unicode form. */
final class RecordingName {

    private RecordingName() {}

    /** The name in a form that can be compared: composed characters, forward slashes, no leading dots. */
    static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replace('\\', '/')
                .replaceAll("^(\\.{1,2}/+)+", "");
    }

    /** The name without the ending that sound files have; other dots belong to the name. */
    static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 && RecordingFinder.isRecording(lastPart(name, dot))
                ? name.substring(0, dot)
                : name;
    }

    private static Path lastPart(String name, int dot) {
        return Path.of("x" + name.substring(dot));
    }

    /** The file that a line of a table names, looked for beside the table and in {@code wavs/} beside it. */
    static Optional<Path> beside(TableEntry entry) {
        Path folder = entry.folder();
        String name = entry.recording();
        return Stream.of(name, name.replace('\\', '/'))
                .distinct()
                .flatMap(n -> Stream.of(n, n + ".wav", n + ".flac", n + ".mp3"))
                .flatMap(n -> Stream.of(n, "wavs/" + n))
                .flatMap(n -> resolve(folder, n).stream())
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<Path> resolve(Path folder, String name) {
        try {
            return List.of(folder.resolve(name).normalize());
        } catch (InvalidPathException e) {
            return List.of();
        }
    }
}
