package org.xttsworkbench.text.japanese;

import java.util.ArrayList;
import java.util.List;

/** Joins words in Latin letters, with blanks where cutlet has them. Source: {@code Cutlet.romaji_tokens}. */
final class RomajiLine {
    private static final List<String> INFLECTED = List.of("動詞", "助動詞", "形容詞");

    private static final class Part {
        private String letters;
        private boolean spaceFollows;

        Part(String letters, boolean spaceFollows) {
            this.letters = letters;
            this.spaceFollows = spaceFollows;
        }
    }

    private final RomajiWords words;
    private final List<Part> parts = new ArrayList<>();

    RomajiLine(RomajiWords words) {
        this.words = words;
    }

    String write(List<Morpheme> morphemes) {
        for (int i = 0; i < morphemes.size(); i++) {
            add(morphemes.get(i), i + 1 < morphemes.size() ? morphemes.get(i + 1) : null);
        }
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            String letters = part.letters.replace("っ", "");
            out.append(parts.get(0) == part ? capitalize(letters) : letters).append(part.spaceFollows ? " " : "");
        }
        return out.toString();
    }

    private void add(Morpheme word, @org.jspecify.annotations.Nullable Morpheme next) {
        Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        String surface = word.surface();
        if (surface.equals("'") && next != null && next.isLatin() && !next.afterSpace() && !word.afterSpace()) {
            if (before != null) {
                before.spaceFollows = false;
            }
            parts.add(new Part(surface, false));
            return;
        }
        String letters = words.romanize(word);
        if (!letters.isEmpty() && before != null && before.letters.endsWith("っ")) {
            before.letters = before.letters.substring(0, before.letters.length() - 1) + letters.charAt(0);
        }
        if (word.partOfSpeechDetail().equals("固有名詞")) {
            letters = titleCase(letters);
        }
        // As in the original, a sign without letters counts as an opening bracket here.
        if ("「『".contains(surface) || "([".contains(letters)) {
            if (before != null) {
                before.spaceFollows = true;
            }
            parts.add(new Part(letters, false));
        } else if (letters.equals("/")) {
            parts.add(new Part(letters, false));
        } else if (RomajiWords.isAscii(surface) && next != null && RomajiWords.isAscii(next.surface())) {
            parts.add(new Part(surface, next.afterSpace()));
        } else {
            boolean joined = letters.endsWith("-") && words.isForeign(word);
            parts.add(new Part(letters, !joined && isSpaceBetween(word, next)));
        }
    }

    private static boolean isSpaceBetween(Morpheme word, @org.jspecify.annotations.Nullable Morpheme next) {
        if (word.partOfSpeech().equals("接頭辞")) {
            return false;
        } else if (next == null) {
            return true;
        }
        String nextPart = next.partOfSpeech();
        return !(nextPart.equals("補助記号")
                || nextPart.equals("接尾辞")
                || next.surface().equals(",")
                || "接続助詞".contains(next.partOfSpeechDetail())
                || (RomajiWords.isDigits(word.surface()) && RomajiWords.isDigits(next.surface()))
                || (INFLECTED.contains(word.partOfSpeech())
                        && nextPart.equals("助動詞")
                        && !next.surface().equals("です")));
    }

    private static String capitalize(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A capital at the beginning of every run of letters, small ones behind it. */
    private static String titleCase(String text) {
        StringBuilder out = new StringBuilder(text);
        boolean inWord = false;
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            out.setCharAt(i, inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
            inWord = Character.isLetter(c);
        }
        return out.toString();
    }
}
