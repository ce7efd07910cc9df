package org.xttsworkbench.text.sentence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Cuts words by their affixes: marks come off both ends until the rest is a word that stays whole or nothing more comes
 * off, then the rest is parted at marks within. Source of the algorithm: {@code Tokenizer._split_affixes} of spaCy.
 */
final class AffixCutter extends TokenCutter {
    /** No suffix but a run of dots is longer; such a run may as well come off in parts. */
    private static final int LONGEST_SUFFIX = 8;

    private static final int LONGEST_WHOLE_WORD = 16;
    private static final int MOST_PARTS = 4;
    /** Longer addresses are cut like other words, so that no text takes more than linear time. */
    private static final int LONGEST_ADDRESS = 300;

    private final AffixRules rules;

    AffixCutter(AffixRules rules) {
        this.rules = rules;
    }

    @Override
    void cutChunk(String text, int chunkStart, int chunkEnd, List<SentenceToken> tokens) {
        int first = tokens.size();
        cutAffixes(text, chunkStart, chunkEnd, tokens);
        joinWholeWords(text, tokens.subList(first, tokens.size()));
    }

    /** Neighbours that make a word that stays whole are joined, as in "Mr.Smith". */
    private void joinWholeWords(String text, List<SentenceToken> tokens) {
        for (int first = 0; first < tokens.size() - 1; first++) {
            int start = tokens.get(first).start();
            for (int last = Math.min(tokens.size() - 1, first + MOST_PARTS); last > first; last--) {
                int end = tokens.get(last).end();
                if (isWhole(text, start, end)) {
                    tokens.subList(first, last + 1).clear();
                    tokens.add(first, SentenceToken.of(text, start, end));
                    break;
                }
            }
        }
    }

    private void cutAffixes(String text, int chunkStart, int chunkEnd, List<SentenceToken> tokens) {
        int start = chunkStart;
        int end = chunkEnd;
        Deque<SentenceToken> suffixes = new ArrayDeque<>();
        Matcher prefixes = rules.prefix().matcher(text);
        Matcher endings = rules.suffix().matcher(text);
        while (start < end && !isWhole(text, start, end)) {
            int prefix = prefixes.region(start, end).lookingAt() ? prefixes.end() - start : 0;
            if (prefix > 0 && isWhole(text, start + prefix, end)) {
                tokens.add(SentenceToken.of(text, start, start + prefix));
                start += prefix;
                break;
            }
            int suffix = suffix(endings, start + prefix, end);
            if (suffix > 0 && isWhole(text, start, end - suffix)) {
                suffixes.push(SentenceToken.of(text, end - suffix, end));
                end -= suffix;
                break;
            }
            if (prefix == 0 && suffix == 0) {
                break;
            }
            if (prefix > 0) {
                tokens.add(SentenceToken.of(text, start, start + prefix));
                start += prefix;
            }
            if (suffix > 0) {
                suffixes.push(SentenceToken.of(text, end - suffix, end));
                end -= suffix;
            }
        }
        if (start < end) {
            cutWithin(text, start, end, tokens);
        }
        tokens.addAll(suffixes);
    }

    private static int suffix(Matcher endings, int start, int end) {
        int from = Math.max(start, end - LONGEST_SUFFIX);
        return from < end && endings.region(from, end).find() ? end - endings.start() : 0;
    }

    private boolean isWhole(String text, int start, int end) {
        return start < end && end - start <= LONGEST_WHOLE_WORD && rules.whole().contains(text.substring(start, end));
    }

    private void cutWithin(String text, int start, int end, List<SentenceToken> tokens) {
        int from = start;
        boolean address = end - start <= LONGEST_ADDRESS
                && rules.address().matcher(text).region(start, end).matches();
        if (!address && !isWhole(text, start, end)) {
            Matcher marks = rules.infix().matcher(text).region(start, end);
            while (marks.find()) {
                if (marks.start() == start) {
                    continue;
                }
                if (from < marks.start()) {
                    tokens.add(SentenceToken.of(text, from, marks.start()));
                }
                tokens.add(SentenceToken.of(text, marks.start(), marks.end()));
                from = marks.end();
            }
        }
        if (from < end) {
            tokens.add(SentenceToken.of(text, from, end));
        }
    }
}
