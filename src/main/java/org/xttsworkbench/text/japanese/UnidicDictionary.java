package org.xttsworkbench.text.japanese;

import com.atilika.kuromoji.dict.CharacterDefinitions;
import com.atilika.kuromoji.dict.ConnectionCosts;
import com.atilika.kuromoji.dict.Dictionary;
import com.atilika.kuromoji.dict.TokenInfoDictionary;
import com.atilika.kuromoji.dict.UnknownDictionary;
import com.atilika.kuromoji.trie.DoubleArrayTrie;
import com.atilika.kuromoji.unidic.kanaaccent.Tokenizer;
import com.atilika.kuromoji.util.ResourceResolver;
import com.atilika.kuromoji.util.SimpleResourceResolver;
import java.io.IOException;
import java.io.UncheckedIOException;

/** UniDic 2.1.2 as the library kuromoji-unidic-kanaaccent packs it: words, costs and classes of characters. */
final class UnidicDictionary {
    private static final int FEATURES = 26;

    private final DoubleArrayTrie trie;
    private final TokenInfoDictionary words;
    private final UnknownDictionary unknownWords;
    private final ConnectionCosts costs;
    private final CharacterDefinitions characters;
    /** For every character its first class and, as bits, all of its classes. */
    private final byte[] firstClass = new byte[0x10000];

    private final int[] classes = new int[0x10000];

    private UnidicDictionary(ResourceResolver resolver) throws IOException {
        trie = DoubleArrayTrie.newInstance(resolver);
        words = TokenInfoDictionary.newInstance(resolver);
        characters = CharacterDefinitions.newInstance(resolver);
        unknownWords = UnknownDictionary.newInstance(resolver, characters, FEATURES);
        costs = ConnectionCosts.newInstance(resolver);
        for (int c = 0; c < classes.length; c++) {
            int[] all = characters.lookupCategories((char) c);
            firstClass[c] = (byte) all[0];
            for (int one : all) {
                classes[c] |= 1 << one;
            }
        }
    }

    /** Takes about a second and 180 MB. */
    static UnidicDictionary load() {
        try {
            return new UnidicDictionary(new SimpleResourceResolver(Tokenizer.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a word, or a negative number when no word begins so, or 0 when some do. */
    int find(String text) {
        return trie.lookup(text);
    }

    int[] wordIds(int found) {
        return words.lookupWordIds(found);
    }

    int[] unknownWordIds(int characterClass) {
        return unknownWords.lookupWordIds(characterClass);
    }

    Dictionary words() {
        return words;
    }

    Dictionary unknownWords() {
        return unknownWords;
    }

    int connectionCost(int rightIdOfLeft, int leftIdOfRight) {
        return costs.get(rightIdOfLeft, leftIdOfRight);
    }

    /** The class that decides about unknown words; surrogates have that of U+0000, as in MeCab. */
    int firstClass(char c) {
        return firstClass[Character.isSurrogate(c) ? 0 : c];
    }

    /** All classes of a character, as bits. */
    int classes(char c) {
        return classes[Character.isSurrogate(c) ? 0 : c];
    }

    /** Whether unknown words are tried even where known ones stand. */
    boolean triesUnknownAlways(int characterClass) {
        return characters.lookupDefinition(characterClass)[0] == 1;
    }

    /** Whether neighbours of a class make one unknown word. */
    boolean groups(int characterClass) {
        return characters.lookupDefinition(characterClass)[1] == 1;
    }

    /** Up to how many characters of a class are tried as an unknown word. */
    int longestUnknown(int characterClass) {
        return characters.lookupDefinition(characterClass)[2];
    }
}
