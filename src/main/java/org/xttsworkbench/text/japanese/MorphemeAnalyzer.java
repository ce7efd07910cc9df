package org.xttsworkbench.text.japanese;

import com.atilika.kuromoji.dict.Dictionary;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Japanese text into words as MeCab 0.996 does with UniDic. Kuromoji's own tokenizer treats white space and
 * unknown words in another way, so only its dictionary is used. Source of the rules: {@code Tokenizer::lookup} and
 * {@code Viterbi::viterbi} of MeCab.
 */
final class MorphemeAnalyzer {
    /** Longer texts are cut behind the end of a sentence, so that memory does not grow with them. */
    private static final int PIECE = 2000;
    /** More characters of a kind are not made one unknown word. */
    private static final int LONGEST_GROUP = 24;

    private static final int PART_OF_SPEECH = 0;
    private static final int PART_OF_SPEECH_DETAIL = 1;
    private static final int LEMMA = 7;
    private static final int PRONUNCIATION = 9;
    private static final int KANA = 17;

    private final UnidicDictionary dictionary;
    private final int spaces;
    private final int kana;
    private final int latin;

    MorphemeAnalyzer(UnidicDictionary dictionary) {
        this.dictionary = dictionary;
        this.spaces = dictionary.classes(' ');
        this.kana = 1 << dictionary.firstClass('あ') | 1 << dictionary.firstClass('ア');
        this.latin = 1 << dictionary.firstClass('a');
    }

    List<Morpheme> analyze(String text) {
        List<Morpheme> words = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = pieceEnd(text, start);
            analyze(text.substring(start, end), words);
            start = end;
        }
        return words;
    }

    private static int pieceEnd(String text, int start) {
        int end = Math.min(start + PIECE, text.length());
        if (end == text.length()) {
            return end;
        }
        for (int i = end; i > start + PIECE / 2; i--) {
            if ("。！？!?\n ".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private void analyze(String text, List<Morpheme> words) {
        Lattice lattice = new Lattice(dictionary, text.length());
        Candidates candidates = new Candidates();
        for (int place = 0; place < text.length(); place++) {
            if (lattice.isReached(place)) {
                int wordStart = endOfKind(text, place, spaces);
                candidates.clear();
                if (wordStart < text.length()) {
                    collect(text, wordStart, candidates);
                }
                // MeCab lists the candidates from the last found to the first.
                for (int i = candidates.count - 1; i >= 0; i--) {
                    lattice.connect(
                            place, wordStart, candidates.end[i], candidates.wordId[i], candidates.unknownClass[i]);
                }
            }
        }
        for (int node : lattice.cheapestWay()) {
            words.add(morpheme(text, lattice, node));
        }
    }

    /** The known words and, by the rules of the first character's class, unknown ones. */
    private void collect(String text, int start, Candidates candidates) {
        int characterClass = dictionary.firstClass(text.charAt(start));
        addKnown(text, start, candidates);
        if (candidates.count > 0 && !dictionary.triesUnknownAlways(characterClass)) {
            return;
        }
        int second = nextCharacter(text, start);
        int groupEnd = 0;
        if (dictionary.groups(characterClass)) {
            int end = endOfKind(text, second, dictionary.classes(text.charAt(start)));
            if (text.codePointCount(second, end) <= LONGEST_GROUP) {
                candidates.addUnknown(end, characterClass);
            }
            groupEnd = end;
        }
        int end = second;
        for (int i = 1; i <= dictionary.longestUnknown(characterClass) && end <= text.length(); i++) {
            if (end == groupEnd) {
                continue;
            }
            candidates.addUnknown(end, characterClass);
            boolean goesOn = end < text.length()
                    && (dictionary.classes(text.charAt(end)) & dictionary.classes(text.charAt(start))) != 0;
            if (!goesOn) {
                break;
            }
            end = nextCharacter(text, end);
        }
        if (candidates.count == 0) {
            candidates.addUnknown(end, characterClass);
        }
    }

    private void addKnown(String text, int start, Candidates candidates) {
        for (int end = start + 1; end <= text.length(); end++) {
            int found = dictionary.find(text.substring(start, end));
            if (found < 0) {
                return;
            }
            if (isOnlyFullWidth(text.charAt(end - 1))) {
                return;
            }
            if (found > 0) {
                for (int id : dictionary.wordIds(found)) {
                    candidates.add(end, id, -1);
                }
            }
        }
    }

    /**
     * Kuromoji's dictionary holds full-width letters, digits and some signs as ASCII. In the original they are
     * full-width, and a text has none of these any more when it is looked up, so that such words are never found.
     */
    private static boolean isOnlyFullWidth(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "[\\]^_`".indexOf(c) >= 0);
    }

    private static int nextCharacter(String text, int at) {
        return text.offsetByCodePoints(at, 1);
    }

    /** The end of a chain of characters of which each shares a class with the one before. */
    private int endOfKind(String text, int from, int kind) {
        int i = from;
        int bits = kind;
        while (i < text.length() && (dictionary.classes(text.charAt(i)) & bits) != 0) {
            bits = dictionary.classes(text.charAt(i));
            i = nextCharacter(text, i);
        }
        return i;
    }

    private Morpheme morpheme(String text, Lattice lattice, int node) {
        int start = lattice.start(node);
        int unknownClass = lattice.unknownClass(node);
        boolean isKnown = unknownClass < 0;
        Dictionary source = isKnown ? dictionary.words() : dictionary.unknownWords();
        String[] features = source.getAllFeaturesArray(lattice.wordId(node));
        int bits = 1 << dictionary.firstClass(text.charAt(start));
        return new Morpheme(
                text.substring(start, lattice.end(node)),
                features[PART_OF_SPEECH],
                features[PART_OF_SPEECH_DETAIL],
                isKnown ? features[LEMMA] : "",
                isKnown ? features[KANA] : "",
                isKnown ? features[PRONUNCIATION] : "",
                isKnown,
                (bits & kana) != 0,
                (bits & latin) != 0,
                start > 0 && (dictionary.classes(text.charAt(start - 1)) & spaces) != 0);
    }

    /** Words that could begin at one place. */
    private final class Candidates {
        private int count;
        private int[] end = new int[64];
        private int[] wordId = new int[64];
        private int[] unknownClass = new int[64];

        void clear() {
            count = 0;
        }

        void addUnknown(int wordEnd, int characterClass) {
            for (int id : dictionary.unknownWordIds(characterClass)) {
                add(wordEnd, id, characterClass);
            }
        }

        void add(int wordEnd, int id, int characterClass) {
            if (count == end.length) {
                end = java.util.Arrays.copyOf(end, 2 * count);
                wordId = java.util.Arrays.copyOf(wordId, 2 * count);
                unknownClass = java.util.Arrays.copyOf(unknownClass, 2 * count);
            }
            end[count] = wordEnd;
            wordId[count] = id;
            unknownClass[count++] = characterClass;
        }
    }
}
