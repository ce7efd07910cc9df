package org.xttsworkbench.ui.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param leftOut names of recordings that gave no clip and were left out, or are to be cut from another copy
     * @param recognizer who listens, as the person chose; nothing before that
     */
    record Input(List<Path> recordings, List<Path> transcripts, List<String> leftOut, Optional<Choice> recognizer) {
        public static final Input NONE = new Input(List.of(), List.of());

        public Input {
            recordings = List.copyOf(recordings);
            transcripts = List.copyOf(transcripts);
            leftOut = List.copyOf(leftOut);
        }

        public Input(List<Path> recordings, List<Path> transcripts) {
            this(recordings, transcripts, List.of(), Optional.empty());
        }

        Input with(List<Path> files, List<Path> tables) {
            return new Input(files, tables, leftOut, recognizer);
        }

        Input choosing(Optional<Path> folder) {
            return new Input(recordings, transcripts, leftOut, Optional.of(new Choice(folder)));
        }

        /** Without these recordings, also where they are in the dataset but gave no clip. */
        Input without(Set<String> names) {
            return new Input(
                    recordings.stream()
                            .filter(file -> !names.contains(String.valueOf(file.getFileName())))
                            .toList(),
                    transcripts,
                    Stream.concat(leftOut.stream(), names.stream()).distinct().toList(),
                    recognizer);
        }

        /** After the added recordings were cut: what gave no clip again is to be seen again. */
        Input cut() {
            Set<String> names = recordings.stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.toSet());
            return new Input(
                    recordings,
                    transcripts,
                    leftOut.stream().filter(name -> !names.contains(name)).toList(),
                    recognizer);
        }

        /** With these recordings and transcripts beside what was added before. */
        Input and(Input added) {
            return new Input(
                    Stream.concat(recordings.stream(), added.recordings.stream())
                            .distinct()
                            .toList(),
                    Stream.concat(transcripts.stream(), added.transcripts.stream())
                            .distinct()
                            .toList(),
                    leftOut,
                    recognizer);
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
