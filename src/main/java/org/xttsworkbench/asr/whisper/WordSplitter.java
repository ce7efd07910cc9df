package org.xttsworkbench.asr.whisper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a row of tokens into words, as the original's {@code split_to_word_tokens} does. */
final class WordSplitter {
    /** Languages that write no blanks between words: every complete character is taken for a word. */
    private static final Set<String> WITHOUT_BLANKS = Set.of("zh", "ja", "th", "lo", "my", "yue");

    /** Python's {@code string.punctuation}; a word is looked for in it as a whole, so the order matters. */
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static final char REPLACEMENT = '\uFFFD';

    private final WhisperText text;
    private final boolean blanks;

    WordSplitter(WhisperText text, String language) {
        this.text = text;
        this.blanks = !WITHOUT_BLANKS.contains(language);
    }

    /** One word and its tokens. */
    record TokenWord(String text, List<Integer> tokens) {}

    List<TokenWord> split(List<Integer> tokens) {
        List<TokenWord> pieces = characters(tokens);
        return blanks ? words(pieces) : pieces;
    }

    /** The smallest groups of tokens that are whole characters. */
    private List<TokenWord> characters(List<Integer> tokens) {
        int[] all = text.decodeAll(tokens).codePoints().toArray();
        List<TokenWord> pieces = new ArrayList<>();
        List<Integer> current = new ArrayList<>();
        int offset = 0;
        for (int token : tokens) {
            current.add(token);
            String decoded = text.decodeAll(current);
            int broken = decoded.indexOf(REPLACEMENT);
            // A replacement that also stands in the whole text is not an incomplete character but a wrong one.
            int place = broken < 0 ? 0 : offset + decoded.codePointCount(0, broken);
            if (broken < 0 || (place < all.length && all[place] == REPLACEMENT)) {
                pieces.add(new TokenWord(decoded, List.copyOf(current)));
                current.clear();
                offset += decoded.codePointCount(0, decoded.length());
            }
        }
        return pieces;
    }

    private List<TokenWord> words(List<TokenWord> pieces) {
        List<TokenWord> words = new ArrayList<>();
        for (TokenWord piece : pieces) {
            boolean special = !text.tokens().isText(piece.tokens().get(0));
            boolean punctuation = PUNCTUATION.contains(WhisperText.strip(piece.text()));
            if (special || piece.text().startsWith(" ") || punctuation || words.isEmpty()) {
                words.add(piece);
            } else {
                TokenWord last = words.remove(words.size() - 1);
                List<Integer> joined = new ArrayList<>(last.tokens());
                joined.addAll(piece.tokens());
                words.add(new TokenWord(last.text() + piece.text(), joined));
            }
        }
        return words;
    }
}
