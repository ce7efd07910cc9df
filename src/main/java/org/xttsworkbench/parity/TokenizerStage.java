package org.xttsworkbench.parity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.text.CleaningMode;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.VoiceBpeTokenizer;

/** Texts to cleaned text and to ids, on every line of every language that the original could read. */
final class TokenizerStage implements Stage {

    @Override
    public String name() {
        return "tokenizer";
    }

    @Override
    public void compare(ReferenceRun run, Comparison comparison) throws IOException {
        VoiceBpeTokenizer tokenizer =
                VoiceBpeTokenizer.load(run.golden().model().resolve("vocab.json"), CleaningMode.REFERENCE);
        JsonNode lines = JsonFile.readTree(run.golden().folder().resolve("golden/tokenizer.json"));
        int number = 0;
        for (JsonNode line : lines) {
            String name = "line " + number++;
            if (line.has("ids")) {
                Language language = Language.of(line.path("lang").asText());
                String cleaned = line.path("cleaned").asText();
                comparison.text(name + " ids", line.path("ids").toString(), ids(tokenizer, cleaned, language));
                comparison.text(
                        name + " cleaned",
                        cleaned,
                        tokenizer.clean(line.path("text").asText(), language));
            }
        }
    }

    private static String ids(VoiceBpeTokenizer tokenizer, String cleaned, Language language) {
        return Arrays.toString(tokenizer.encodeCleaned(cleaned, language)).replace(" ", "");
    }
}
