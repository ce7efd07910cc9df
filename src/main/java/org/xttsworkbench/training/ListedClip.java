package org.xttsworkbench.training;

import java.nio.file.Path;

/**
 * One line of a dataset's table.
 *
 * @param table name of the table
 * @param name the path as the table has it
 * @param file the sound, whether it exists or not
 * @param text what is said
 */
public record ListedClip(String table, String name, Path file, String text) {

    LeftOutClip leftOut(String reason) {
        return new LeftOutClip(table, name, text, reason);
    }
}
