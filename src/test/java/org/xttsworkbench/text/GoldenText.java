package org.xttsworkbench.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.storage.JsonFile;

/** The results of the original code in {@code golden/text}. */
public final class GoldenText {

    private GoldenText() {}

    /** The rows of a JSON lines file; lines end at {@code \n} only. */
    public static List<JsonNode> rows(String file) {
        try {
            List<JsonNode> rows = new ArrayList<>();
            for (String line :
                    Files.readString(SharedData.golden("text/" + file)).split("\n")) {
                rows.add(JsonFile.MAPPER.readTree(line));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentences of a language with what the original made of them. */
    public static List<JsonNode> sentences(Language language) {
        return rows("expected." + language.tag() + ".jsonl");
    }
}
