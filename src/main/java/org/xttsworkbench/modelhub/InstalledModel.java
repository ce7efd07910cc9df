package org.xttsworkbench.modelhub;

import java.util.List;

/**
 * A model below the folder of models.
 *
 * @param id kind and name, {@code xtts/v2}
 * @param kind what it is for
 * @param name of its folder
 * @param folder where it lies, absolute
 * @param bytes its files together
 * @param files names of its files
 * @param expected how many files a model of this kind consists of, licences and the like not counted
 * @param present how many of these are there
 * @param valid whether it can be used
 * @param problems what is missing or wrong, a sentence each
 */
public record InstalledModel(
        String id,
        ModelKind kind,
        String name,
        String folder,
        long bytes,
        List<String> files,
        int expected,
        int present,
        boolean valid,
        List<String> problems) {

    public InstalledModel {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
