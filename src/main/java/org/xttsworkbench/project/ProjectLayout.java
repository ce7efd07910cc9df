package org.xttsworkbench.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where everything of a project lies. Every path of a project is computed here; what is stored in files is relative to
 * the root, so that a project can be moved.
 *
 * @param root the project folder, absolute and normalised
 */
public record ProjectLayout(Path root) {

    public ProjectLayout {
        root = root.toAbsolutePath().normalize();
    }

    public Path projectFile() {
        return root.resolve("project.json");
    }

    /** The program's log of this project. */
    public Path logFile() {
        return root.resolve("workbench.log");
    }

    /** The user's audio; read, never written. */
    public Path recordings() {
        return root.resolve("recordings");
    }

    /** What recognisers wrote down, one file per recording and engine. */
    public Path transcripts() {
        return root.resolve("transcripts");
    }

    /** The folder that Coqui's tools read as a dataset. */
    public Path dataset() {
        return root.resolve("dataset");
    }

    public Path datasetFile() {
        return dataset().resolve("dataset.json");
    }

    public Path wavs() {
        return dataset().resolve("wavs");
    }

    public Path trainingManifest() {
        return dataset().resolve("metadata_train.csv");
    }

    public Path evaluationManifest() {
        return dataset().resolve("metadata_eval.csv");
    }

    /** The language's code on one line, as AllTalk keeps it. */
    public Path languageFile() {
        return dataset().resolve("lang.txt");
    }

    /** Corrections of transcripts, appended and never rewritten. */
    public Path edits() {
        return dataset().resolve("edits.jsonl");
    }

    /** Digests of the files of clips that the user cut. */
    public Path cutByHand() {
        return dataset().resolve("cut-by-hand.json");
    }

    /** Every clip that was left out, with its reason. */
    public Path rejected() {
        return dataset().resolve("rejected.csv");
    }

    /** What was measured of clips and recordings, appended; may be deleted at any time. */
    public Path quality() {
        return dataset().resolve("quality.jsonl");
    }

    /** What recognisers heard in single clips when these were checked, appended; may be deleted at any time. */
    public Path heard() {
        return dataset().resolve("heard.jsonl");
    }

    /** What the last check found that only a check can find. */
    public Path checked() {
        return dataset().resolve("checked.json");
    }

    /** The dataset as a page to read. */
    public Path report() {
        return dataset().resolve("report.html");
    }

    /** Results of frozen parts, kept per clip; may be deleted at any time. */
    public Path cache() {
        return root.resolve("cache");
    }

    public Path runs() {
        return root.resolve("runs");
    }

    /** A training run by its name, whether it exists or not. */
    public RunLayout run(String name) {
        return new RunLayout(runs().resolve(FolderName.of(name)));
    }

    /** Names of the runs there are, by name; runs are named by their time, so the last is the newest. */
    public List<String> runNames() throws IOException {
        if (!Files.isDirectory(runs())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(runs())) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    public Path exports() {
        return root.resolve("exports");
    }

    public Path export(String name) {
        return exports().resolve(FolderName.of(name));
    }
}
