package org.xttsworkbench.text;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Byte pair encoding as Hugging Face's tokenizers do it: the pair of lowest rank is merged first, the leftmost of equal
 * ones, until no pair is in the list. Characters without a piece of their own become the unknown token.
 */
final class BpeEncoder {
    private static final int NO_PIECE = -1;

    private final BpeVocabulary vocabulary;
    private final int unknown;
    private final int[] idsOfFirstCharacters = new int[0x10000];

    BpeEncoder(BpeVocabulary vocabulary, int unknown) {
        this.vocabulary = vocabulary;
        this.unknown = unknown;
        Arrays.fill(idsOfFirstCharacters, unknown);
        vocabulary.pieces().forEach((piece, id) -> {
            if (piece.length() == 1) {
                idsOfFirstCharacters[piece.charAt(0)] = id;
            }
        });
    }

    /** The id of a single character. */
    int idOf(int codePoint) {
        return codePoint < idsOfFirstCharacters.length
                ? idsOfFirstCharacters[codePoint]
                : vocabulary.pieces().getOrDefault(Character.toString(codePoint), unknown);
    }

    /** Appends the ids of one word (characters {@code from} to {@code to} of {@code text}). */
    void encode(String text, int from, int to, IntList out) {
        int[] ids = new int[to - from];
        int count = 0;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            ids[count++] = idOf(c);
            i += Character.charCount(c);
        }
        if (count > 1) {
            merge(ids, count);
        }
        for (int i = 0; i < count; i++) {
            if (ids[i] != NO_PIECE) {
                out.add(ids[i]);
            }
        }
    }

    /** Merges in place; the right one of two merged pieces becomes {@link #NO_PIECE}. */
    private void merge(int[] ids, int count) {
        int[] before = new int[count];
        int[] after = new int[count];
        // Waiting merges as rank << 32 | place: ordered by rank, then from the left.
        PriorityQueue<Long> waiting = new PriorityQueue<>();
        for (int i = 0; i < count; i++) {
            before[i] = i - 1;
            after[i] = i + 1;
            offer(ids, i, i + 1, count, waiting);
        }
        for (Long next = waiting.poll(); next != null; next = waiting.poll()) {
            int left = next.intValue();
            int right = after[left];
            Long merge = right < count && ids[left] != NO_PIECE
                    ? vocabulary.merges().get(BpeVocabulary.pair(ids[left], ids[right]))
                    : null;
            if (merge == null || merge >> 32 != next >> 32) {
                continue; // one of the two was merged with another neighbour meanwhile
            }
            ids[left] = merge.intValue();
            ids[right] = NO_PIECE;
            after[left] = after[right];
            if (after[left] < count) {
                before[after[left]] = left;
            }
            offer(ids, left, after[left], count, waiting);
            if (before[left] >= 0) {
                offer(ids, before[left], left, count, waiting);
            }
        }
    }

    private void offer(int[] ids, int left, int right, int count, PriorityQueue<Long> waiting) {
        Long merge = right < count ? vocabulary.merges().get(BpeVocabulary.pair(ids[left], ids[right])) : null;
        if (merge != null) {
            waiting.add((merge & 0xFFFFFFFF00000000L) | left);
        }
    }
}
