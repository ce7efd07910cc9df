package org.xttsworkbench.dataset.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that edits until it is killed, and tells each step that it has written. */
final class EditWriter {

    private EditWriter() {}

    static EditEntry step(int number) {
        return new EditEntry.Step("s" + number, List.of(new Edit.Text("clip", "text ".repeat(number % 50) + number)));
    }

    public static void main(String[] arguments) throws IOException {
        EditLog log = new EditLog(Path.of(arguments[0]));
        for (int i = 0; i < 100_000; i++) {
            log.append(List.of(step(i)));
            System.out.println(i);
        }
    }
}
