package org.xttsworkbench.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Byte pair encoding of bytes, as GPT-2 has it and Whisper took it over: a text is cut into words with their leading
 * blank, each word's UTF-8 bytes are merged to tokens. Every text can be encoded. One instance serves any thread.
 */
public final class ByteLevelTokenizer {
    /** How GPT-2 cuts a text before it is encoded. */
    private static final Pattern WORD = Pattern.compile(
            "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final int NO_PIECE = -1;
    private static final char[] CHARACTER_OF_BYTE = characters();

    private final BpeEncoder encoder;
    private final Map<String, Integer> specials;
    private final byte[][] bytes;

    private ByteLevelTokenizer(BpeVocabulary vocabulary) {
        this.encoder = new BpeEncoder(vocabulary, NO_PIECE);
        this.specials = Map.copyOf(vocabulary.specials());
        this.bytes = new byte[vocabulary.size()][];
        byte[] byteOfCharacter = new byte[0x200];
        for (int i = 0; i < CHARACTER_OF_BYTE.length; i++) {
            byteOfCharacter[CHARACTER_OF_BYTE[i]] = (byte) i;
        }
        vocabulary.pieces().forEach((piece, id) -> {
            byte[] raw = new byte[piece.length()];
            for (int i = 0; i < raw.length; i++) {
                raw[i] = piece.charAt(i) < byteOfCharacter.length ? byteOfCharacter[piece.charAt(i)] : (byte) '?';
            }
            bytes[id] = raw;
        });
        specials.forEach((text, id) -> bytes[id] = text.getBytes(StandardCharsets.UTF_8));
    }

    /** Printable characters stand for the bytes: Latin-1's own, then those from U+0100 on. */
    private static char[] characters() {
        char[] characters = new char[256];
        char next = 0x100;
        for (int i = 0; i < characters.length; i++) {
            boolean printable = (i >= '!' && i <= '~') || (i >= 0xA1 && i <= 0xAC) || i >= 0xAE;
            characters[i] = printable ? (char) i : next++;
        }
        return characters;
    }

    /**
     * Reads a {@code tokenizer.json} of Hugging Face's tokenizers.
     *
     * @throws org.xttsworkbench.job.FailureException when the file is none
     */
    public static ByteLevelTokenizer read(Path tokenizerJson) throws IOException {
        return new ByteLevelTokenizer(BpeVocabulary.read(tokenizerJson));
    }

    /** The ids of a text; special tokens in it are taken as plain text. */
    public int[] encode(String text) {
        IntList ids = new IntList();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            byte[] raw = words.group().getBytes(StandardCharsets.UTF_8);
            StringBuilder characters = new StringBuilder(raw.length);
            for (byte b : raw) {
                characters.append(CHARACTER_OF_BYTE[b & 0xff]);
            }
            encoder.encode(characters.toString(), 0, characters.length(), ids);
        }
        return ids.toArray();
    }

    /** The UTF-8 bytes of a token, which may be a part of a character; none for an unknown id. */
    public byte[] bytes(int id) {
        return id >= 0 && id < bytes.length && bytes[id] != null ? bytes[id].clone() : new byte[0];
    }

    /** Ids of the tokens that stand for no text, by name. */
    public Map<String, Integer> specials() {
        return specials;
    }
}
