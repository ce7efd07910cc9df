package org.xttsworkbench.ui.guide;

import java.util.List;
import java.util.stream.IntStream;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.words.Texts;

/** What the guide says about a step; the words are in the bundle, one key a block ({@code DATASET.03=# Heading}). */
public final class GuideText {

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        POINT
    }

    /**
     * One block of text.
     *
     * @param kind how it is shown
     * @param words without the mark of its kind
     */
    public record Block(Kind kind, String words) {

        static Block of(String text) {
            String plain = text.replaceFirst("^(⟦?)[#*] ", "$1");
            if (plain.equals(text)) {
                return new Block(Kind.PARAGRAPH, text);
            }
            return new Block(text.contains("# ") ? Kind.HEADING : Kind.POINT, plain);
        }
    }

    private GuideText() {}

    /** The blocks of a step's guide, in their order. */
    public static List<Block> of(StepId step) {
        Texts texts = Texts.of(GuideText.class);
        return IntStream.iterate(1, i -> texts.has(key(step, i)), i -> i + 1)
                .mapToObj(i -> Block.of(texts.get(key(step, i))))
                .toList();
    }

    private static String key(StepId step, int number) {
        return String.format(java.util.Locale.ROOT, "%s.%02d", step, number);
    }
}
