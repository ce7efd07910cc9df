package org.xttsworkbench.xtts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Where the parts of a batch's rows lie in the transformer's input: each row is prompt, text and codes, all rows one after
 * the other. Packed, a row ends with its last target; padded, all rows are as long as the original makes them.
 *
 * @param lengths positions of each row
 * @param textIds text embedding's rows, all clips joined
 * @param textPositions rows of the text's position table
 * @param codeIds codes embedding's rows, all clips joined
 * @param codePositions rows of the codes' position table
 * @param order for each position its place in [all prompts; all texts; all codes]
 * @param textAt positions of the texts in the input
 * @param codesAt positions of the codes in the input
 * @param textTargets what follows each text position; -1 for what does not count
 * @param codeTargets what follows each code position; -1 for what does not count
 * @param keys for each row, which positions may be attended to; empty where all may
 */
@SuppressWarnings("ArrayRecordComponent") // numbers on their way to the engine; nobody compares two
record GptLayout(
        long[] lengths,
        long[] textIds,
        long[] textPositions,
        long[] codeIds,
        long[] codePositions,
        long[] order,
        long[] textAt,
        long[] codesAt,
        long[] textTargets,
        long[] codeTargets,
        List<boolean[]> keys) {

    /** Rows without padding. */
    static GptLayout packed(List<GptRow> rows, GptShape shape) {
        int[] text = rows.stream().mapToInt(r -> r.tokens().length + 1).toArray();
        int[] codes =
                rows.stream().mapToInt(r -> r.codes().length + GptShape.STOPS).toArray();
        return of(rows, shape, text, codes, false);
    }

    /** Rows as long as the longest, as the original has them. */
    static GptLayout padded(List<GptRow> rows, GptShape shape) {
        int text = rows.stream().mapToInt(r -> r.tokens().length + 2).max().orElse(0);
        int codes = rows.stream()
                .mapToInt(r -> r.codes().length + GptShape.STOPS + 1)
                .max()
                .orElse(0);
        int[] texts = new int[rows.size()];
        int[] audio = new int[rows.size()];
        Arrays.fill(texts, text);
        Arrays.fill(audio, codes);
        return of(rows, shape, texts, audio, true);
    }

    private static GptLayout of(List<GptRow> rows, GptShape shape, int[] text, int[] codes, boolean padded) {
        int textTotal = Arrays.stream(text).sum();
        int codeTotal = Arrays.stream(codes).sum();
        int prompt = shape.promptLength();
        int prompts = prompt * rows.size();
        GptLayout layout = new GptLayout(
                new long[rows.size()],
                new long[textTotal],
                new long[textTotal],
                new long[codeTotal],
                new long[codeTotal],
                new long[prompts + textTotal + codeTotal],
                new long[textTotal],
                new long[codeTotal],
                new long[textTotal],
                new long[codeTotal],
                new ArrayList<>());
        int at = 0;
        int textAt = 0;
        int codesAt = 0;
        for (int r = 0; r < rows.size(); r++) {
            GptRow row = rows.get(r);
            int length = prompt + text[r] + codes[r];
            layout.lengths[r] = length;
            for (int i = 0; i < prompt; i++) {
                layout.order[at + i] = (long) r * prompt + i;
            }
            layout.text(row, shape, textAt, text[r], at + prompt, prompts);
            layout.codes(row, shape, codesAt, codes[r], at + prompt + text[r], prompts + textTotal);
            if (padded) {
                boolean[] keys = new boolean[length];
                Arrays.fill(keys, 0, prompt + row.tokens().length + 1, true);
                int first = prompt + text[r];
                Arrays.fill(keys, first, first + row.codes().length + GptShape.STOPS, true);
                layout.keys.add(keys);
            }
            at += length;
            textAt += text[r];
            codesAt += codes[r];
        }
        return layout;
    }

    private void text(GptRow row, GptShape shape, int start, int count, int at, int offset) {
        int[] tokens = row.tokens();
        for (int i = 0; i < count; i++) {
            int n = start + i;
            textIds[n] = i == 0 ? shape.startText() : i <= tokens.length ? tokens[i - 1] : GptShape.STOP_TEXT;
            textPositions[n] = i;
            textTargets[n] = i < tokens.length ? tokens[i] : i == tokens.length ? GptShape.STOP_TEXT : -1;
            textAt[n] = (long) at + i;
            order[at + i] = (long) offset + n;
        }
    }

    private void codes(GptRow row, GptShape shape, int start, int count, int at, int offset) {
        int[] codes = row.codes();
        for (int i = 0; i < count; i++) {
            int n = start + i;
            codeIds[n] = i == 0 ? shape.startAudio() : i <= codes.length ? codes[i - 1] : shape.stopAudio();
            codePositions[n] = i;
            boolean masked = i >= row.maskStart() && i < row.maskEnd();
            long target = i < codes.length ? codes[i] : i < codes.length + GptShape.STOPS ? shape.stopAudio() : -1;
            codeTargets[n] = masked ? -1 : target;
            codesAt[n] = (long) at + i;
            order[at + i] = (long) offset + n;
        }
    }

    /** Positions of all rows together. */
    int positions() {
        return (int) LongStream.of(lengths).sum();
    }

    /** How many text targets count. */
    long countedText() {
        return LongStream.of(textTargets).filter(t -> t >= 0).count();
    }

    /** How many code targets count. */
    long countedCodes() {
        return LongStream.of(codeTargets).filter(t -> t >= 0).count();
    }

    /** A dropout seed for each position, from the batch's seed, the row and the place in it. */
    int[] seeds(long batchSeed) {
        int[] seeds = new int[positions()];
        int n = 0;
        for (int r = 0; r < lengths.length; r++) {
            for (int i = 0; i < lengths[r]; i++) {
                seeds[n++] = (int) (mix(batchSeed + mix(((long) r << 32) + i)) >>> 32);
            }
        }
        return seeds;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long x) {
        long z = x + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
