package org.xttsworkbench.dataset.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Subtitles as SubRip ({@code .srt}) or WebVTT ({@code .vtt}) write them: each cue is a line of the recording that has
 * the file's name. Marks of style are no text; cue settings and notes are not looked at.
 */
final class SubtitleFile {
    private static final String TIME = "(?:(\\d+):)?(\\d{1,2}):(\\d{1,2})[,.](\\d{1,3})";
    private static final Pattern TIMES = Pattern.compile("\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s.*)?");
    private static final Pattern STYLE = Pattern.compile(
            "</?(?:[biuscv]|font|lang|ruby|rt)(?:[.\\s][^>]*)?>|<[\\d:.]+>|\\{\\\\[^}]*}", Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final String[] lines;
    private final boolean web;
    private final String recording;
    private final List<TableEntry> entries = new ArrayList<>();
    private int at;

    private SubtitleFile(String text, Path file) throws IOException {
        this.file = file;
        this.lines = text.split("\r\n|\n|\r", -1);
        this.web = lines[0].startsWith("WEBVTT");
        this.recording = recording(file);
    }

    static List<TableEntry> parse(String text, Path file) throws IOException {
        SubtitleFile subtitles = new SubtitleFile(text, file);
        subtitles.read();
        return subtitles.entries;
    }

    private void read() {
        if (web) {
            skipBlock();
        }
        for (; at < lines.length; at++) {
            if (lines[at].isBlank()) {
                continue;
            }
            if (web && lines[at].matches("(NOTE|STYLE|REGION)(\\s.*)?")) {
                skipBlock();
                continue;
            }
            // A number, or in WebVTT any name, may stand before the times.
            boolean named =
                    !isTimes(at) && isTimes(at + 1) && (web || lines[at].strip().matches("\\d+"));
            at += named ? 1 : 0;
            cue();
        }
    }

    private boolean isTimes(int line) {
        return line < lines.length && lines[line].contains("-->");
    }

    private void skipBlock() {
        while (at < lines.length && !lines[at].isBlank()) {
            at++;
        }
    }

    private void cue() {
        int number = at + 1;
        Matcher times = TIMES.matcher(lines[at]);
        if (!times.matches()) {
            throw TranscriptTable.refuse(file, number, "has no times such as 00:00:01,000 --> 00:00:02,500");
        }
        double start = seconds(times, 1);
        double end = seconds(times, 5);
        if (end <= start) {
            throw TranscriptTable.refuse(file, number, "ends before it begins");
        }
        StringBuilder text = new StringBuilder();
        for (at++; at < lines.length && !lines[at].isBlank(); at++) {
            text.append(text.length() == 0 ? "" : " ").append(lines[at].strip());
        }
        String said = STYLE.matcher(text).replaceAll("");
        TranscriptLine line = new TranscriptLine(web ? unescaped(said) : said, new SpokenSpan(start, end));
        entries.add(new TableEntry(recording, line, file, number));
    }

    private static double seconds(Matcher times, int group) {
        String hours = times.group(group);
        double whole = (hours == null ? 0 : Integer.parseInt(hours)) * 3600.0
                + Integer.parseInt(times.group(group + 1)) * 60.0
                + Integer.parseInt(times.group(group + 2));
        return whole + Double.parseDouble("0." + times.group(group + 3));
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&");
    }

    /** The recording beside the file: of its name, with a language such as {@code .en} taken off, or with both endings. */
    private static String recording(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String stem = name.replaceAll("(?i)\\.(srt|vtt)$", "");
        List<String> wanted = List.of(stem, stem.replaceAll("\\.[A-Za-z]{2,3}([-_][A-Za-z]{2,4})?$", ""));
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return stem;
        }
        List<String> beside;
        try (Stream<Path> files = Files.list(folder)) {
            beside = files.filter(RecordingFinder::isRecording)
                    .map(f -> String.valueOf(f.getFileName()))
                    .sorted()
                    .toList();
        }
        for (String called : wanted) {
            for (String other : beside) {
                if (other.equals(called) || RecordingName.withoutEnding(other).equals(called)) {
                    return other;
                }
            }
        }
        return stem;
    }

    /** Whether the name ends as subtitles do. */
    static boolean isSubtitles(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".srt") || name.endsWith(".vtt");
    }
}
