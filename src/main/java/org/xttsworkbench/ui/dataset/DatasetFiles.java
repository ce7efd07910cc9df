package org.xttsworkbench.ui.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.project.ProjectLayout;

/** Files of a voice's dataset as the step reads them; called beside the window only. */
public interface DatasetFiles {

    /**
     * What was added and is not in the dataset yet.
     *
     * @param recordings files and folders
     * @param transcripts tables, or one folder of text files
     * @param recognizer who listens, as the person chose; nothing before that
     */
    record Input(List<Path> recordings, List<Path> transcripts, Optional<Choice> recognizer) {
        public static final Input NONE = new Input(List.of(), List.of());

        public Input {
            recordings = List.copyOf(recordings);
            transcripts = List.copyOf(transcripts);
        }

        public Input(List<Path> recordings, List<Path> transcripts) {
            this(recordings, transcripts, Optional.empty());
        }

        Input with(List<Path> files, List<Path> tables) {
            return new Input(files, tables, recognizer);
        }

        Input choosing(Optional<Path> folder) {
            return new Input(recordings, transcripts, Optional.of(new Choice(folder)));
        }
    }

    /**
     * Who listens.
     *
     * @param folder of the recogniser; nothing where transcripts are given
     */
    record Choice(Optional<Path> folder) {}

    /**
     * All of it at one time.
     *
     * @param dataset as it was cut; nothing before the first time
     * @param clips with corrections, without those that were taken out
     */
    record Contents(Optional<Dataset> dataset, List<Clip> clips, Input input) {}

    Contents read(ProjectLayout layout) throws IOException;

    /** Remembers what was added. */
    void remember(ProjectLayout layout, Input input) throws IOException;

    /** The sound files among files and below folders, by name; and the tables of transcripts among the files. */
    Input sort(List<Path> given) throws IOException;
}
