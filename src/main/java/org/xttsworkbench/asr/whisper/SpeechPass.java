package org.xttsworkbench.asr.whisper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.asr.TranscriptSegment;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;

/**
 * Listens only where somebody speaks. Sound comes in block by block; a window is encoded when it is there, some are
 * decoded together. Memory does not grow with the recording.
 */
final class SpeechPass implements AutoCloseable {
    /** Windows that are decoded together: their keys and values are most of what is held in memory. */
    private static final int TOGETHER = PackingChoice.DECODER_ROWS;

    private static final int RATE = 16_000;
    private static final int HOP = WhisperNetwork.HOP;

    /** Less speech than this behind the last word of a window is its fading sound: models make up words of it. */
    private static final long SHORTEST_REST = RATE / 2;

    private final WhisperModel model;
    private final WhisperSettings settings;
    private final JobContext context;
    private final String stage;
    private final double totalSeconds;
    private final List<TimeSpan> speech;
    private final Deque<TimeSpan> planned;
    private final SoundBuffer sound = new SoundBuffer();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<TranscriptSegment> segments = new ArrayList<>();
    private final long longest;

    private final PreviousText previous;
    private Optional<String> language;
    private long told;

    /** A window that is encoded but not decoded. */
    private record Waiting(int seek, int size, float[] samples, EncodedWindow encoded, boolean rest) {}

    /**
     * @param language that is spoken; none = found out from the first window
     * @param speech in samples, in order
     * @param stage told with the progress
     */
    SpeechPass(
            WhisperModel model,
            WhisperSettings settings,
            Optional<String> language,
            List<TimeSpan> speech,
            String stage,
            double totalSeconds,
            JobContext context) {
        this.model = model;
        this.settings = settings;
        this.language = language;
        this.speech = speech;
        this.stage = stage;
        this.totalSeconds = totalSeconds;
        this.context = context;
        this.previous = new PreviousText(settings, model.text());
        this.longest = (long) model.windowFrames() * HOP;
        this.planned = new ArrayDeque<>(SpeechWindows.of(speech, longest));
    }

    void add(float[] block) {
        sound.add(block);
        while (!planned.isEmpty() && sound.length() >= needed(planned.getFirst())) {
            take();
        }
        sound.forgetBefore(
                planned.isEmpty() ? sound.length() / HOP : planned.getFirst().startSample() / HOP);
        tell();
    }

    /** Sound that waits for its turn is read, and not yet written down. */
    private void tell() {
        long reached = !waiting.isEmpty()
                ? (long) waiting.getFirst().seek * HOP
                : planned.isEmpty() ? sound.length() : planned.getFirst().startSample();
        told = Math.max(told, reached);
        Progress now = new Progress(stage, told / (double) RATE, totalSeconds);
        context.report(
                segments.isEmpty()
                        ? now
                        : now.hearing(segments.get(segments.size() - 1).text().strip()));
    }

    private long needed(TimeSpan window) {
        return Math.min(window.endSample(), window.startSample() + longest) + WhisperNetwork.FRAME;
    }

    Transcript finish() {
        while (!planned.isEmpty()) {
            take();
        }
        while (!waiting.isEmpty()) {
            decode();
            tell();
        }
        segments.sort(Comparator.comparingDouble(TranscriptSegment::startSeconds));
        return new Transcript(language.orElse("en"), segments);
    }

    /** Encodes the next window; the rest of one that is too long stays planned. */
    private void take() {
        TimeSpan window = planned.removeFirst();
        long end = Math.min(window.endSample(), sound.length());
        long start = window.startSample();
        if (end - start > longest) {
            end = SpeechWindows.quietest(sound, start, longest);
            planned.addFirst(new TimeSpan(end, window.endSample()));
        }
        int size = (int) ((end - start) / HOP);
        if (size > 0) {
            int seek = Math.toIntExact(start / HOP);
            encode(seek, size, sound.under(seek, model.windowFrames()), false);
        }
        sound.forgetBefore(planned.isEmpty() ? end / HOP : planned.getFirst().startSample() / HOP);
        if (waiting.size() >= together()) {
            decode();
        }
    }

    private int together() {
        return previous.isSettled() ? TOGETHER : 1;
    }

    private void encode(int seek, int size, float[] samples, boolean rest) {
        context.checkCancelled();
        // A window's own maximum, not the recording's: models are trained on windows.
        float loudest = model.network().loudest(Arrays.copyOf(samples, WhisperNetwork.samples(size)));
        if (language.isEmpty() && model.multilingual()) {
            float[] padded = Arrays.copyOf(Arrays.copyOf(samples, size * HOP), samples.length);
            try (EncodedWindow window = model.encode(padded, loudest, model.windowFrames())) {
                language = Optional.of(model.detectLanguage(window));
            }
        }
        Waiting encoded = new Waiting(seek, size, samples, model.encode(samples, loudest, size), rest);
        if (rest) {
            waiting.addFirst(encoded);
        } else {
            waiting.addLast(encoded);
        }
    }

    private void decode() {
        List<Waiting> batch = new ArrayList<>();
        while (!waiting.isEmpty() && batch.size() < together()) {
            batch.add(waiting.removeFirst());
        }
        Optional<String> spoken = model.multilingual() ? language : Optional.empty();
        DecodingTask task = settings.task(model.text(), spoken, previous.prompt());
        List<Waiting> rests = new ArrayList<>();
        List<Integer> nexts = new ArrayList<>();
        try {
            List<DecodedWindow> decoded =
                    model.decode(batch.stream().map(Waiting::encoded).toList(), task, settings.fallback(), context);
            WindowWorker worker = new WindowWorker(model.network(), model.text(), settings, spoken);
            for (int i = 0; i < batch.size(); i++) {
                Waiting window = batch.get(i);
                int end = window.seek + window.size;
                WindowWorker.Worked worked =
                        worker.work(window.encoded, decoded.get(i), window.seek, window.size, end, window.seek / 100.0);
                if (window.rest && decoded.get(i).isUnsure()) {
                    // Made up: real words in what was left out are written down with confidence.
                    continue;
                }
                segments.addAll(worked.segments());
                previous.add(worked, decoded.get(i));
                if (spoken(worked.next(), end) >= SHORTEST_REST) {
                    rests.add(window);
                    nexts.add(worked.next());
                }
            }
        } finally {
            batch.forEach(window -> window.encoded.close());
        }
        for (int i = rests.size() - 1; i >= 0; i--) {
            Waiting window = rests.get(i);
            int gone = nexts.get(i) - window.seek;
            float[] rest = Arrays.copyOfRange(window.samples, gone * HOP, gone * HOP + window.samples.length);
            encode(nexts.get(i), window.size - gone, rest, true);
        }
    }

    /** Frees what a pass that was broken off still holds. */
    @Override
    public void close() {
        waiting.forEach(window -> window.encoded.close());
        waiting.clear();
    }

    /** Samples of speech between two frames. */
    private long spoken(long from, long to) {
        return speech.stream()
                .mapToLong(span -> Math.min(span.endSample(), to * HOP) - Math.max(span.startSample(), from * HOP))
                .filter(samples -> samples > 0)
                .sum();
    }
}
