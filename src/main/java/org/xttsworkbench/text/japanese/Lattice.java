package org.xttsworkbench.text.japanese;

import java.util.Arrays;

/**
 * The words that could stand at each place of a text, and the cheapest way through them. The order in which equally
 * cheap ways are preferred is MeCab's.
 */
final class Lattice {
    private static final int NONE = -1;

    /** Head of the list of words that end at a place; the lists go by {@link #nextAtEnd}. */
    private final int[] lastEndingAt;

    private int count;
    private int[] start = new int[256];
    private int[] end = new int[256];
    private int[] wordId = new int[256];
    private int[] characterClass = new int[256];
    private int[] rightId = new int[256];
    private int[] cost = new int[256];
    private int[] previous = new int[256];
    private int[] nextAtEnd = new int[256];

    private final UnidicDictionary dictionary;

    /** @param length the text's length */
    Lattice(UnidicDictionary dictionary, int length) {
        this.dictionary = dictionary;
        lastEndingAt = new int[length + 1];
        Arrays.fill(lastEndingAt, NONE);
        add(0, 0, NONE, NONE, 0);
        link(0);
    }

    boolean isReached(int place) {
        return lastEndingAt[place] != NONE;
    }

    /**
     * Puts a word behind the best of the words that end at {@code place}.
     *
     * @param unknownClass the class of characters of an unknown word, negative for a known one
     */
    void connect(int place, int wordStart, int wordEnd, int id, int unknownClass) {
        var source = unknownClass < 0 ? dictionary.words() : dictionary.unknownWords();
        int leftId = source.getLeftId(id);
        int node = add(wordStart, wordEnd, id, unknownClass, source.getRightId(id));
        best(node, place, leftId, source.getWordCost(id));
        link(node);
    }

    /** The words of the cheapest way to the last reached place, first word first. */
    int[] cheapestWay() {
        int place = lastEndingAt.length - 1;
        while (!isReached(place)) {
            place--;
        }
        int node = add(place, place, NONE, NONE, 0);
        best(node, place, 0, 0);
        int words = -1;
        for (int n = node; n != 0; n = previous[n]) {
            words++;
        }
        int[] way = new int[words];
        for (int n = previous[node]; n != 0; n = previous[n]) {
            way[--words] = n;
        }
        return way;
    }

    int start(int node) {
        return start[node];
    }

    int end(int node) {
        return end[node];
    }

    int wordId(int node) {
        return wordId[node];
    }

    /** Negative for a known word. */
    int unknownClass(int node) {
        return characterClass[node];
    }

    private void best(int node, int place, int leftId, int wordCost) {
        int lowest = Integer.MAX_VALUE;
        for (int left = lastEndingAt[place]; left != NONE; left = nextAtEnd[left]) {
            int sum = cost[left] + dictionary.connectionCost(rightId[left], leftId) + wordCost;
            if (sum < lowest) {
                lowest = sum;
                previous[node] = left;
            }
        }
        cost[node] = lowest;
    }

    private void link(int node) {
        nextAtEnd[node] = lastEndingAt[end[node]];
        lastEndingAt[end[node]] = node;
    }

    private int add(int wordStart, int wordEnd, int id, int unknownClass, int right) {
        if (count == start.length) {
            grow();
        }
        start[count] = wordStart;
        end[count] = wordEnd;
        wordId[count] = id;
        characterClass[count] = unknownClass;
        rightId[count] = right;
        return count++;
    }

    private void grow() {
        int size = 2 * count;
        start = Arrays.copyOf(start, size);
        end = Arrays.copyOf(end, size);
        wordId = Arrays.copyOf(wordId, size);
        characterClass = Arrays.copyOf(characterClass, size);
        rightId = Arrays.copyOf(rightId, size);
        cost = Arrays.copyOf(cost, size);
        previous = Arrays.copyOf(previous, size);
        nextAtEnd = Arrays.copyOf(nextAtEnd, size);
    }
}
