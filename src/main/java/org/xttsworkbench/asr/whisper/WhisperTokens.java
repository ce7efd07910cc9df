package org.xttsworkbench.asr.whisper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tokens that stand for no text. Their ids follow the text's in a fixed order, but where they begin depends on the
 * model.
 *
 * @param end ends a window; the ids below are text
 * @param start begins what the decoder writes
 * @param languages token of each language by its code, by id; languages follow {@code start}
 * @param translate asks for a translation to English
 * @param transcribe asks for the spoken words
 * @param startOfModel never used
 * @param startOfPrevious begins the text of the window before
 * @param noSpeech nobody speaks
 * @param noTimestamps no timestamps are wanted
 */
record WhisperTokens(
        int end,
        int start,
        Map<String, Integer> languages,
        int translate,
        int transcribe,
        int startOfModel,
        int startOfPrevious,
        int noSpeech,
        int noTimestamps) {

    /** @throws org.xttsworkbench.job.FailureException when the vocabulary lacks one of them */
    static WhisperTokens of(Map<String, Integer> specials, Path folder) {
        int start = required(specials, folder, "<|startoftranscript|>");
        int translate = required(specials, folder, "<|translate|>");
        Map<String, Integer> languages = new LinkedHashMap<>();
        specials.entrySet().stream()
                .filter(e -> e.getValue() > start && e.getValue() < translate)
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .forEach(e -> languages.put(e.getKey().replaceAll("^<\\||\\|>$", ""), e.getValue()));
        return new WhisperTokens(
                required(specials, folder, "<|endoftext|>"),
                start,
                languages,
                translate,
                required(specials, folder, "<|transcribe|>"),
                required(specials, folder, "<|startoflm|>"),
                required(specials, folder, "<|startofprev|>"),
                required(specials, folder, "<|nospeech|>", "<|nocaptions|>"),
                required(specials, folder, "<|notimestamps|>"));
    }

    private static int required(Map<String, Integer> specials, Path folder, String... names) {
        for (String name : names) {
            Integer id = specials.get(name);
            if (id != null) {
                return id;
            }
        }
        throw WhisperConfig.refusal(folder, "its tokenizer.json has no " + names[0]);
    }

    /** The timestamp 0.00; the others follow in steps of 0.02 seconds. */
    int firstTimestamp() {
        return noTimestamps + 1;
    }

    boolean isTimestamp(int token) {
        return token >= firstTimestamp();
    }

    boolean isText(int token) {
        return token < end;
    }

    /** What stands before the first written token; models for English alone know neither languages nor tasks. */
    List<Integer> startSequence(Optional<String> language, boolean translating) {
        List<Integer> sequence = new ArrayList<>(List.of(start));
        language.ifPresent(code -> {
            sequence.add(languages.get(code));
            sequence.add(translating ? translate : transcribe);
        });
        return List.copyOf(sequence);
    }

    /** Those that are never written. */
    List<Integer> never() {
        return List.of(transcribe, translate, start, startOfPrevious, startOfModel, noSpeech);
    }
}
