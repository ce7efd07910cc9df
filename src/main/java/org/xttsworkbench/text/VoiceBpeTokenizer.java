package org.xttsworkbench.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.xttsworkbench.job.FailureException;

/**
 * Text to token ids as XTTS v2 takes them: the cleaned text behind its language's tag, every blank as {@code [SPACE]},
 * byte pair encoding with the model's {@code vocab.json}. Neither start nor stop token is added. One instance serves
 * any thread.
 */
public final class VoiceBpeTokenizer {
    private final BpeVocabulary vocabulary;
    private final BpeEncoder encoder;
    private final List<String> specials;
    private final CleaningMode mode;
    private final int start;
    private final int stop;
    private final int unknown;

    private VoiceBpeTokenizer(BpeVocabulary vocabulary, CleaningMode mode, Path file) {
        this.vocabulary = vocabulary;
        this.mode = mode;
        this.start = required(vocabulary, "[START]", file);
        this.stop = required(vocabulary, "[STOP]", file);
        this.unknown = required(vocabulary, "[UNK]", file);
        this.encoder = new BpeEncoder(vocabulary, unknown);
        this.specials = vocabulary.specials().keySet().stream()
                .filter(s -> !s.isEmpty())
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    private static int required(BpeVocabulary vocabulary, String token, Path file) {
        return vocabulary
                .id(token)
                .orElseThrow(() -> FailureException.badInput(
                        file + " has no token " + token + ".", "Give the vocab.json that lies beside the model."));
    }

    /** Reads a vocabulary; texts are cleaned in {@link CleaningMode#REFERENCE}. */
    public static VoiceBpeTokenizer load(Path vocabJson) throws IOException {
        return load(vocabJson, CleaningMode.REFERENCE);
    }

    /**
     * Reads a vocabulary.
     *
     * @param vocabJson the model's {@code vocab.json}
     * @throws FailureException when the file is not such a vocabulary
     */
    public static VoiceBpeTokenizer load(Path vocabJson, CleaningMode mode) throws IOException {
        return new VoiceBpeTokenizer(BpeVocabulary.read(vocabJson), mode, vocabJson);
    }

    /**
     * Cleans and encodes a text.
     *
     * @return the ids, beginning with the language's tag; {@link #unknownToken()} where no token fits
     * @throws FailureException when texts of the language cannot be cleaned
     */
    public int[] encode(String text, Language language) {
        return encodeCleaned(clean(text, language), language);
    }

    /**
     * Cleans and encodes a text that is to be spoken. As in the original, it loses its outer blanks and capitals before
     * it is cleaned, which in Turkish leads to other ids than in training ("İ").
     */
    public int[] encodeForSynthesis(String text, Language language) {
        String small = mode == CleaningMode.CORRECTED
                ? PythonLowerCase.of(text, language)
                : PythonLowerCase.of(PythonCharacters.strip(text), Locale.ROOT);
        return encode(small, language);
    }

    /** The text as it is encoded. */
    public String clean(String text, Language language) {
        return TextNormalizers.of(language, mode).clean(text);
    }

    /** Encodes a text that was cleaned before. */
    public int[] encodeCleaned(String cleaned, Language language) {
        String text = "[" + language.tag() + "]" + cleaned.replace(" ", "[SPACE]");
        IntList ids = new IntList();
        int plain = 0;
        for (int at = text.indexOf('['); at >= 0; at = text.indexOf('[', at)) {
            int length = specialAt(text, at, ids, plain);
            plain = length > 0 ? at + length : plain;
            at += Math.max(length, 1);
        }
        encodePlain(text, plain, text.length(), ids);
        return ids.toArray();
    }

    /** Encodes what is left before a special token, then the token; 0 when none stands here. */
    private int specialAt(String text, int at, IntList ids, int plain) {
        for (String special : specials) {
            if (text.startsWith(special, at)) {
                encodePlain(text, plain, at, ids);
                ids.add(vocabulary.specials().getOrDefault(special, unknown));
                return special.length();
            }
        }
        return 0;
    }

    /** Words as the regular expression {@code \w+|[^\w\s]+} of Rust splits them, each encoded on its own. */
    private void encodePlain(String text, int from, int to, IntList ids) {
        int wordStart = from;
        int wordKind = WordKind.BLANK;
        int i = from;
        while (i < to) {
            int c = text.codePointAt(i);
            int kind = WordKind.of(c);
            if (kind != wordKind) {
                if (wordKind != WordKind.BLANK) {
                    encoder.encode(text, wordStart, i, ids);
                }
                wordStart = i;
                wordKind = kind;
            }
            i += Character.charCount(c);
        }
        if (wordKind != WordKind.BLANK) {
            encoder.encode(text, wordStart, to, ids);
        }
    }

    /** Whether the vocabulary has a token for this character alone. */
    public boolean canSpell(int codePoint) {
        return WordKind.of(codePoint) == WordKind.BLANK || encoder.idOf(codePoint) != unknown;
    }

    public int startToken() {
        return start;
    }

    public int stopToken() {
        return stop;
    }

    public int unknownToken() {
        return unknown;
    }

    /** The largest id + 1: the rows of the model's text embedding. */
    public int vocabularySize() {
        return vocabulary.size();
    }
}
