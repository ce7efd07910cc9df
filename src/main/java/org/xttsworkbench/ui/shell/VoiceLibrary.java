package org.xttsworkbench.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The voices on this computer. Every method reads or writes files, so it is called from {@link Workbench#tasks} only; it
 * throws {@link org.xttsworkbench.job.FailureException} with a sentence when it cannot do what is asked.
 */
public interface VoiceLibrary {

    /**
     * How far a voice is, for the start page.
     *
     * @param folder its project folder
     * @param name as people wrote it
     * @param language code of the language
     * @param opened when it was last open, milliseconds since 1970
     * @param missing whether the folder is not there now (a drive that is not connected)
     * @param clips clips of its dataset; 0 = there is none
     * @param seconds length of the clips
     * @param waiting recordings that were added and not worked on
     * @param reviewed whether any clip was reviewed
     * @param runs training runs
     * @param exports exported models
     */
    record Known(
            Path folder,
            String name,
            String language,
            long opened,
            boolean missing,
            int clips,
            double seconds,
            int waiting,
            boolean reviewed,
            int runs,
            int exports) {}

    /**
     * Something of a voice that takes room.
     *
     * @param kind what it is
     * @param path the file or folder
     * @param bytes its size
     */
    record Stored(Kind kind, Path path, long bytes) {

        /** What takes room. */
        public enum Kind {
            RECORDINGS,
            DATASET,
            CACHE,
            RUN,
            EXPORT,
            OTHER
        }

        /** Whether deleting it loses work that cannot be made again from the rest. */
        public boolean deletable() {
            return kind == Kind.CACHE || kind == Kind.RUN || kind == Kind.EXPORT;
        }
    }

    /** The voices that were opened, the newest first. */
    List<Known> recent() throws IOException;

    /** Makes a new voice in the folder of voices and opens it. */
    Voice create(String name, String language) throws IOException;

    /** Opens a voice for this window alone. */
    Voice open(Path folder) throws IOException;

    /** Ends what {@link #open} began. */
    void release(Voice voice) throws IOException;

    /** The step that was last shown, or nothing. */
    Optional<StepId> lastStep(Voice voice);

    /** Remembers the step that is shown. */
    void rememberStep(Voice voice, StepId step) throws IOException;

    Voice rename(Voice voice, String name) throws IOException;

    /** Copies recordings, dataset and corrections into a new voice; runs and exports are not copied. */
    Path duplicate(Path folder, String name) throws IOException;

    /** Takes a voice off the list; its files stay where they are. */
    void archive(Path folder) throws IOException;

    /** What takes room, per voice. */
    List<Stored> sizes(Path folder) throws IOException;

    /** Moves a run, an export or a cache to the trash. */
    void trash(Path path) throws IOException;

    /** Packs logs, checks and versions, without any sound, into a file and returns it. */
    Path saveDiagnostics(Path file) throws IOException;
}
