package org.xttsworkbench.parity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.text.CleaningMode;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.VoiceBpeTokenizer;

/** Texts to ids: ids from the stored cleaned text on every line, the cleaned text where the language is built. */
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
                cleaned(line, name, tokenizer, language, comparison);
            }
        }
    }

    private static String ids(VoiceBpeTokenizer tokenizer, String cleaned, Language language) {
        return Arrays.toString(tokenizer.encodeCleaned(cleaned, language)).replace(" ", "");
    }

    private static void cleaned(
            JsonNode line, String name, VoiceBpeTokenizer tokenizer, Language language, Comparison comparison) {
        String wanted = line.path("cleaned").asText();
        try {
            comparison.text(
                    name + " cleaned", wanted, tokenizer.clean(line.path("text").asText(), language));
        } catch (FailureException e) {
            // A language whose cleaner is not built is refused; English has one.
            if (language == Language.ENGLISH) {
                comparison.broken(name + " cleaned", "was refused: " + e.getMessage());
            }
        }
    }
}
