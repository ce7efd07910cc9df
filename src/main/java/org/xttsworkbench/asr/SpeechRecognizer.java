package org.xttsworkbench.asr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.JobContext;

/** Writes down what is said. Not for several threads at once. */
public interface SpeechRecognizer extends AutoCloseable {

    /** Samples per second of the sound that recognisers hear, and of the spans they are given. */
    int SAMPLE_RATE = 16_000;

    /**
     * What its results depend on besides the sound and the options: the kind of engine and the content of its model's
     * files. Names cached transcripts, so it is short and fit for a file name.
     */
    String identity();

    /**
     * The recogniser's own code of a language, such as {@code zh} for {@code zh-cn}.
     *
     * @throws org.xttsworkbench.job.FailureException with reason USAGE when it does not know the language
     */
    default String languageCode(String language) {
        return language.replaceFirst("-.*$", "");
    }

    /**
     * Writes down one recording, which is read as a stream.
     *
     * @param recording any format that {@link org.xttsworkbench.audio.AudioDecoder} reads
     * @param speech where somebody speaks, in samples at {@link #SAMPLE_RATE}, in order; only there is listened. Empty =
     *     nobody speaks
     * @param context told how far it is, in seconds of sound; asked whether to stop between windows
     */
    Transcript transcribe(Path recording, List<TimeSpan> speech, RecognitionOptions options, JobContext context)
            throws IOException;

    /** Writes down a whole sound that is in memory, as one recording from its first to its last sample. */
    Transcript transcribe(float[] samples, RecognitionOptions options, JobContext context);

    @Override
    void close();
}
