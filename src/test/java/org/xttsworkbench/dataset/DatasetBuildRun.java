package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of its own that makes a dataset of a few recordings and tells what it listens to. */
final class DatasetBuildRun {
    static final List<String> NAMES = List.of("a.wav", "b.wav", "c.wav", "d.wav");
    private static final List<String> SPOKEN = List.of("spoken-04", "spoken-15", "spoken-18", "spoken-20");

    private DatasetBuildRun() {}

    /** The recordings, and a recogniser that knows them. */
    static List<Path> give(HeardFixture fixture) throws IOException {
        List<Path> given = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            SpokenRecording recording = new SpokenRecording()
                    .say(SPOKEN.get(i))
                    .silence(1)
                    .say(SPOKEN.get((i + 1) % SPOKEN.size()))
                    .silence(0.1 * i);
            given.add(fixture.give(NAMES.get(i), recording));
        }
        return given;
    }

    /** @param arguments the folder to work in */
    public static void main(String[] arguments) throws IOException {
        HeardFixture fixture = new HeardFixture(Path.of(arguments[0]));
        List<Path> given = give(fixture);
        fixture.recognizer.before = () -> {
            System.out.println("listening");
            System.out.flush();
        };
        fixture.create(given.toArray(Path[]::new));
        System.out.println("done");
        System.out.flush();
    }
}
