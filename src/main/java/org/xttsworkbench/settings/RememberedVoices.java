package org.xttsworkbench.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The voices that were opened on this computer, the newest first. */
public final class RememberedVoices {
    private static final int MOST = 50;

    /** The file {@code voices.json}. */
    public record Contents(List<VoiceMemory> voices) {
        static final Contents NONE = new Contents(List.of());

        public Contents {
            voices = voices == null ? List.of() : List.copyOf(voices);
        }
    }

    private final UserFile<Contents> file;

    /** @param folder the user's folder of settings */
    public RememberedVoices(Path folder) {
        this.file = new UserFile<>(folder.resolve("voices.json"), Contents.class, 1, Contents.NONE);
    }

    /** The newest first. */
    public synchronized List<VoiceMemory> list() {
        List<VoiceMemory> voices = new ArrayList<>(file.read().voices());
        voices.sort(Comparator.comparingLong(VoiceMemory::lastOpened).reversed());
        return voices;
    }

    /** What is remembered of a voice; a fresh memory when nothing is. */
    public synchronized VoiceMemory of(Path folder) {
        return list().stream()
                .filter(voice -> voice.folder().equals(folder))
                .findFirst()
                .orElseGet(() -> VoiceMemory.of(folder, 0));
    }

    /** Changes what is remembered of a voice. */
    public synchronized void change(Path folder, UnaryOperator<VoiceMemory> how) throws IOException {
        List<VoiceMemory> voices = new ArrayList<>(list());
        VoiceMemory changed = how.apply(of(folder));
        voices.removeIf(voice -> voice.folder().equals(folder));
        voices.add(0, changed);
        file.write(new Contents(voices.subList(0, Math.min(MOST, voices.size()))));
    }

    /** Forgets a voice; its files are not touched. */
    public synchronized void forget(Path folder) throws IOException {
        List<VoiceMemory> voices = new ArrayList<>(list());
        voices.removeIf(voice -> voice.folder().equals(folder));
        file.write(new Contents(voices));
    }
}
