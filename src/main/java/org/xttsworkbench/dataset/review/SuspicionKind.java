package org.xttsworkbench.dataset.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xttsworkbench.job.FailureException;

/** What can be doubtful about a clip, with the words for it: the one place where reasons are worded. */
public enum SuspicionKind {
    // How it sounds.
    NOISY("noisy", "Speech is only %1$.0f dB louder than the noise; %2$.0f dB are wanted."),
    CLIPPED("clipped", "%1$.0f samples are cut off at full scale: the recording was too loud."),
    QUIET("quiet", "It is %1$.1f LU quieter than the other clips."),
    LOUD("loud", "It is %1$.1f LU louder than the other clips."),
    NARROW_BAND("dull", "Nothing is above %1$.1f kHz: it sounds like a telephone; %2$.0f kHz are wanted."),
    MUCH_SILENCE("much silence", "%1$.0f %% of it is silence."),
    ABRUPT_START("abrupt start", "It begins in the middle of a sound, only %1$.0f dB below its speech."),
    ABRUPT_END("abrupt end", "It ends in the middle of a sound, only %1$.0f dB below its speech."),
    SHORT("short", "It is %1$.2f s long, shorter than the %2$.1f s that were wanted."),
    LONG("long", "It is %1$.2f s long, longer than the %2$.1f s that were wanted."),
    OTHER_SPEAKER("other speaker", "The voice differs from the other clips': distance %1$.2f, usual is up to %2$.2f."),

    // How its text fits.
    FAST("fast", "%1$.1f letters a second of speech, where up to %2$.1f are usual: the text may say too much."),
    SLOW("slow", "%1$.1f letters a second of speech, where at least %2$.1f are usual: words may be missing."),
    UNSURE("unsure", "The recogniser was sure of its words by %1$.0f %% only; %2$.0f %% are usual."),
    REPETITION("repetition", "\"%3$s\" stands %1$.0f times in a row: recognisers do that when they hear nothing."),
    TEXT_WITHOUT_SPEECH("text without speech", "It has a text, but only %1$.2f s of speech were found in it."),
    EMPTY_TEXT("empty text", "It has no text."),
    DIFFERENT_TEXT("different text", "%1$.0f %% of the words differ; heard anew: \"%3$s\"."),
    UNUSABLE("unusable", "The base model cannot learn from it: %3$s."),

    // How it lies in the dataset.
    MISSING_FILE("missing", "Its file is missing; \"dataset create\" cuts it again."),
    CHANGED_FILE("changed", "Its file is not what was cut."),
    DUPLICATE("duplicate", "It sounds exactly like %3$s."),
    OVERLAP("overlap", "It shares %1$.2f s of its recording with %3$s, which is on the other side of the split.");

    private final String title;
    private final String sentence;

    /** @param sentence a format of the measured value, the limit and the detail */
    SuspicionKind(String title, String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    /** One or two words, for a badge or a filter. */
    public String title() {
        return title;
    }

    /** The name in JSON and on the command line, such as {@code narrow-band}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of this name.
     *
     * @throws FailureException with reason USAGE when there is none
     */
    public static SuspicionKind of(String word) {
        for (SuspicionKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw FailureException.usage("There is no doubt \"" + word + "\"; there are: "
                + Arrays.stream(values()).map(SuspicionKind::word).collect(Collectors.joining(", ")) + ".");
    }

    String sentence(Suspicion doubt) {
        return String.format(Locale.ROOT, sentence, doubt.measured(), doubt.limit(), doubt.detail());
    }
}
