package org.xttsworkbench.asr.whisper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Deque<TimeSpan> planned = new ArrayDeque<>();
    private final SoundBuffer sound = new SoundBuffer();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final List<TranscriptSegment> segments = new ArrayList<>();
    private final long longest;

    private final PreviousText previous;
    private Optional<String> language;
    private long told;

    /** End of the last window that left a rest to be planned anew, in frames. */
    private int left;

    /** A window that is encoded but not decoded; {@code rest}: it is a {@link Rest} and nothing else. */
    private record Waiting(int seek, int size, EncodedWindow encoded, boolean rest) {
        int end() {
            return seek + size;
        }
    }

    /** What the decoder left out of a window, in frames. */
    private record Rest(int from, int end) {}

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
        plan(0);
    }

    /** Windows over the speech from a sample on. */
    private void plan(long earliest) {
        planned.clear();
        planned.addAll(SpeechWindows.of(speech, earliest, longest));
    }

    void add(float[] block) {
        sound.add(block);
        while (!planned.isEmpty() && sound.length() >= needed(planned.getFirst())) {
            take();
        }
        long needed = planned.isEmpty() ? sound.length() : planned.getFirst().startSample();
        for (Waiting window : waiting) {
            needed = Math.min(needed, (long) window.seek * HOP);
        }
        sound.forgetBefore(needed / HOP);
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
        while (!planned.isEmpty() || !waiting.isEmpty()) {
            if (planned.isEmpty()) {
                decode();
                tell();
            } else {
                take();
            }
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
            encode(seek, size, seek + size <= left);
        }
        if (waiting.size() >= together()) {
            decode();
        }
    }

    private int together() {
        return previous.isSettled() ? TOGETHER : 1;
    }

    private void encode(int seek, int size, boolean rest) {
        context.checkCancelled();
        float[] samples = sound.under(seek, model.windowFrames());
        // A window's own maximum, not the recording's: models are trained on windows.
        float loudest = model.network().loudest(Arrays.copyOf(samples, WhisperNetwork.samples(size)));
        if (language.isEmpty() && model.multilingual()) {
            float[] padded = Arrays.copyOf(Arrays.copyOf(samples, size * HOP), samples.length);
            try (EncodedWindow window = model.encode(padded, loudest, model.windowFrames())) {
                language = Optional.of(model.detectLanguage(window));
            }
        }
        EncodedWindow window = model.encode(samples, loudest, size, spokenUntil(seek, seek + size));
        Waiting encoded = new Waiting(seek, size, window, rest);
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
        List<Rest> rests = new ArrayList<>();
        try {
            List<DecodedWindow> decoded =
                    model.decode(batch.stream().map(Waiting::encoded).toList(), task, settings.fallback(), context);
            WindowWorker worker = new WindowWorker(model.network(), model.text(), settings, spoken);
            for (int i = 0; i < batch.size(); i++) {
                Waiting window = batch.get(i);
                WindowWorker.Worked worked = worker.work(
                        window.encoded, decoded.get(i), window.seek, window.size, window.end(), window.seek / 100.0);
                if (window.rest && decoded.get(i).isUnsure()) {
                    // Made up: real words in what was left out are written down with confidence.
                    continue;
                }
                segments.addAll(worked.segments());
                previous.add(worked, decoded.get(i));
                if (spoken(worked.next(), window.end()) >= SHORTEST_REST) {
                    rests.add(new Rest(worked.next(), window.end()));
                }
            }
        } finally {
            batch.forEach(window -> window.encoded.close());
        }
        int last = Stream.concat(batch.stream(), waiting.stream())
                .mapToInt(Waiting::end)
                .max()
                .orElseThrow();
        for (int i = rests.size() - 1; i >= 0; i--) {
            Rest rest = rests.get(i);
            if (rest.end == last) {
                // With what follows it: alone, a few words of a sentence are easily misheard.
                plan((long) rest.from * HOP);
                left = rest.end;
            } else {
                encode(rest.from, rest.end - rest.from, true);
            }
        }
    }

    /** Frees what a pass that was broken off still holds. */
    @Override
    public void close() {
        waiting.forEach(window -> window.encoded.close());
        waiting.clear();
    }

    /** The frame of a window behind which less is said than {@link #SHORTEST_REST}. */
    private int spokenUntil(int seek, int end) {
        int frame = end;
        while (frame > seek && spoken(frame, end) < SHORTEST_REST) {
            frame--;
        }
        return frame - seek;
    }

    /** Samples of speech between two frames. */
    private long spoken(long from, long to) {
        return speech.stream()
                .mapToLong(span -> Math.min(span.endSample(), to * HOP) - Math.max(span.startSample(), from * HOP))
                .filter(samples -> samples > 0)
                .sum();
    }
}
