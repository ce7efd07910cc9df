package org.xttsworkbench.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the window remembers of one voice on this computer; paths of this machine have no place in a project.
 *
 * @param folder the voice's project folder
 * @param lastOpened milliseconds since 1970
 * @param step the step that was shown, by its name; nothing before the first
 * @param recordings files and folders that were added and are not in the dataset yet
 * @param transcripts tables or a folder of text files that say what is spoken
 * @param leftOut names of recordings that gave no clip and were left out
 * @param recognizer the chosen recogniser's folder, empty when transcripts are given; nothing before a choice
 */
public record VoiceMemory(
        Path folder,
        long lastOpened,
        Optional<String> step,
        List<Path> recordings,
        List<Path> transcripts,
        List<String> leftOut,
        Optional<String> recognizer) {

    public VoiceMemory {
        step = step == null ? Optional.empty() : step;
        recordings = recordings == null ? List.of() : List.copyOf(recordings);
        transcripts = transcripts == null ? List.of() : List.copyOf(transcripts);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
        recognizer = recognizer == null ? Optional.empty() : recognizer;
    }

    /** A voice that was just opened for the first time. */
    public static VoiceMemory of(Path folder, long now) {
        return new VoiceMemory(folder, now, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty());
    }

    public VoiceMemory openedAt(long now) {
        return new VoiceMemory(folder, now, step, recordings, transcripts, leftOut, recognizer);
    }

    public VoiceMemory withStep(Optional<String> shown) {
        return new VoiceMemory(folder, lastOpened, shown, recordings, transcripts, leftOut, recognizer);
    }

    public VoiceMemory withInput(List<Path> files, List<Path> tables) {
        return new VoiceMemory(folder, lastOpened, step, files, tables, leftOut, recognizer);
    }

    public VoiceMemory withLeftOut(List<String> names) {
        return new VoiceMemory(folder, lastOpened, step, recordings, transcripts, names, recognizer);
    }

    public VoiceMemory withRecognizer(Optional<String> chosen) {
        return new VoiceMemory(folder, lastOpened, step, recordings, transcripts, leftOut, chosen);
    }
}
