package org.xttsworkbench.text.japanese;

/**
 * A word of a Japanese text with the features of UniDic that romanisation needs.
 *
 * @param partOfSpeech the first level, for example 助詞
 * @param partOfSpeechDetail the second level, for example 係助詞
 * @param lemma with a foreign word's spelling behind a hyphen; empty for unknown words
 * @param kana the reading in katakana; empty for unknown words and signs
 * @param pronunciation as spoken, in katakana
 * @param isKnown whether it is in the dictionary
 * @param isKana whether an unknown word begins with kana
 * @param isLatin whether an unknown word begins with a Latin letter
 * @param afterSpace whether white space stands before it
 */
record Morpheme(
        String surface,
        String partOfSpeech,
        String partOfSpeechDetail,
        String lemma,
        String kana,
        String pronunciation,
        boolean isKnown,
        boolean isKana,
        boolean isLatin,
        boolean afterSpace) {}
