package org.xttsworkbench.asr.whisper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.xttsworkbench.text.ByteLevelTokenizer;

/** Between tokens and text, as the original's {@code Tokenizer} does it. One instance serves any thread. */
final class WhisperText {
    /** Signs of sounds and speakers rather than of speech: never written when they are a token of their own. */
    private static final String SYMBOLS = "\" # ( ) * + / : ; < = > @ [ \\ ] ^ _ ` { | } ~ 「 」 『 』"
            + " << >> <<< >>> -- --- -( -[ (' (\" (( )) ((( ))) [[ ]] {{ }} ♪♪ ♪♪♪";

    /** Never written, even when they are several tokens: their first is shared by signs of this kind alone. */
    private static final String MUSIC = "♩ ♪ ♫ ♬ ♭ ♮ ♯";

    /** Blanks as Python strips them, which knows more than Java. */
    private static final Pattern OUTER_BLANKS =
            Pattern.compile("^[\\s\\x1c-\\x1f]+|[\\s\\x1c-\\x1f]+$", Pattern.UNICODE_CHARACTER_CLASS);

    private final ByteLevelTokenizer tokenizer;
    private final WhisperTokens tokens;

    WhisperText(ByteLevelTokenizer tokenizer, WhisperTokens tokens) {
        this.tokenizer = tokenizer;
        this.tokens = tokens;
    }

    WhisperTokens tokens() {
        return tokens;
    }

    List<Integer> encode(String text) {
        List<Integer> ids = new ArrayList<>();
        for (int id : tokenizer.encode(text)) {
            ids.add(id);
        }
        return ids;
    }

    /** Text of tokens without timestamps; incomplete characters become U+FFFD. */
    String decode(List<Integer> ids) {
        return decodeAll(ids.stream().filter(id -> !tokens.isTimestamp(id)).toList());
    }

    /** Text of all tokens, timestamps as {@code <|1.08|>}. */
    String decodeAll(List<Integer> ids) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int id : ids) {
            bytes.writeBytes(
                    tokens.isTimestamp(id) ? timestamp(id).getBytes(StandardCharsets.UTF_8) : tokenizer.bytes(id));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String timestamp(int id) {
        int hundredths = 2 * (id - tokens.firstTimestamp());
        return String.format(java.util.Locale.ROOT, "<|%d.%02d|>", hundredths / 100, hundredths % 100);
    }

    /** Tokens of {@link #SYMBOLS} and {@link #MUSIC}, and of a dash or an apostrophe that begins a word. */
    List<Integer> nonSpeechTokens() {
        TreeSet<Integer> found =
                new TreeSet<>(List.of(encode(" -").get(0), encode(" '").get(0)));
        for (String symbol : SYMBOLS.split(" ")) {
            for (String form : List.of(symbol, " " + symbol)) {
                List<Integer> ids = encode(form);
                if (ids.size() == 1) {
                    found.add(ids.get(0));
                }
            }
        }
        for (String symbol : MUSIC.split(" ")) {
            found.add(encode(symbol).get(0));
            found.add(encode(" " + symbol).get(0));
        }
        return List.copyOf(found);
    }

    static String strip(String text) {
        return OUTER_BLANKS.matcher(text).replaceAll("");
    }

    /** Length of a text's UTF-8 over its deflated length: high where it repeats itself. */
    static double compressionRatio(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] block = new byte[1 << 12];
            long compressed = 0;
            while (!deflater.finished()) {
                compressed += deflater.deflate(block);
            }
            return bytes.length / (double) compressed;
        } finally {
            deflater.end();
        }
    }
}
