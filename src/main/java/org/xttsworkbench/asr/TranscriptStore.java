package org.xttsworkbench.asr;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.CorruptFileException;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.storage.Sha256;

/**
 * Transcripts that were made before, one JSON file each, so that no recording is listened to twice. What a transcript
 * depends on is its key; a file that does not parse is set aside and its recording listened to again.
 */
public final class TranscriptStore {
    private static final int SCHEMA_VERSION = 1;
    private static final int SHORT_HASH = 16;

    private final Path folder;

    /** @param folder where the files lie, such as {@code ProjectLayout.transcripts()}; made when first written to */
    public TranscriptStore(Path folder) {
        this.folder = folder;
    }

    /**
     * All that a transcript depends on.
     *
     * @param audioSha256 of the recording's file
     * @param recognizer the recogniser's {@link SpeechRecognizer#identity}
     * @param options how it listened
     * @param speech where it listened, as given to the recogniser
     */
    public record Key(String audioSha256, String recognizer, RecognitionOptions options, List<TimeSpan> speech) {
        public Key {
            Objects.requireNonNull(audioSha256);
            Objects.requireNonNull(recognizer);
            Objects.requireNonNull(options);
            speech = List.copyOf(speech);
        }
    }

    record Entry(Key key, Transcript transcript) {
        Entry {
            Objects.requireNonNull(key);
            Objects.requireNonNull(transcript);
        }
    }

    /**
     * The transcript of a recording: the one that was kept, or one that is made now and kept.
     *
     * @param audioSha256 of the recording's file
     * @param context told about a file that had to be set aside, and as {@link SpeechRecognizer#transcribe} tells it
     */
    public Transcript transcribe(
            SpeechRecognizer recognizer,
            Path recording,
            String audioSha256,
            List<TimeSpan> speech,
            RecognitionOptions options,
            JobContext context)
            throws IOException {
        Key key = new Key(audioSha256, recognizer.identity(), options, speech);
        Optional<Transcript> known = find(key, context);
        if (known.isPresent()) {
            return known.get();
        }
        Transcript made = recognizer.transcribe(recording, speech, options, context);
        keep(key, made);
        return made;
    }

    /** The transcript kept under {@code key}; nothing when there is none or its file was damaged. */
    public Optional<Transcript> find(Key key, JobContext context) throws IOException {
        Path file = file(key);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Entry entry = JsonFile.read(file, Entry.class);
            return entry != null && entry.key().equals(key) ? Optional.of(entry.transcript()) : Optional.empty();
        } catch (CorruptFileException e) {
            context.warn(e.getMessage() + " The recording is listened to again.");
            return Optional.empty();
        }
    }

    /** Keeps a transcript; an older one of the same key is replaced. */
    public void keep(Key key, Transcript transcript) throws IOException {
        JsonFile.write(file(key), SCHEMA_VERSION, new Entry(key, transcript));
    }

    /** Named by recording and recogniser, which people can tell apart, and by the rest of the key. */
    Path file(Key key) throws IOException {
        String all = Sha256.of(JsonFile.MAPPER.writeValueAsString(key).getBytes(StandardCharsets.UTF_8));
        return folder.resolve(shortened(key.audioSha256()) + "-" + key.recognizer() + "-" + shortened(all) + ".json");
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
    }
}
