package org.xttsworkbench.asr.whisper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.Sha256;
import org.xttsworkbench.storage.UserFolder;
import org.xttsworkbench.tensor.EngineRuntime;

/**
 * OpenAI's Whisper (https://arxiv.org/abs/2212.04356) of any size, from a folder in Hugging Face's layout. Without speech
 * regions it gives what openai-whisper 20250625 gives at 32 bits; with them it listens only there, some windows at once.
 */
public final class WhisperRecognizer implements SpeechRecognizer {
    /** Raised when the same sound and options may give another transcript than before. */
    private static final String KIND = "whisper3-";

    private static final int IDENTITY_DIGITS = 12;

    private final Path folder;
    private final WhisperModel model;
    private Optional<String> identity = Optional.empty();

    private WhisperRecognizer(Path folder, WhisperModel model) {
        this.folder = folder;
        this.model = model;
    }

    /**
     * Loads a model.
     *
     * @param runtime must live longer than the recogniser
     * @param folder holds {@code config.json}, {@code tokenizer.json}, {@code model.safetensors} (or its parts and their
     *     index) and, where there is one, {@code generation_config.json}
     * @throws FailureException when it does not
     */
    public static WhisperRecognizer open(EngineRuntime runtime, Path folder) throws IOException {
        return new WhisperRecognizer(folder, WhisperModel.open(runtime, folder, UserFolder.cache()));
    }

    @Override
    public String languageCode(String language) {
        return language(model.network().config(), model.text().tokens(), language);
    }

    private static String language(WhisperConfig config, WhisperTokens tokens, String language) {
        // XTTS writes the region of Chinese, which Whisper does not know.
        String code = language.toLowerCase(java.util.Locale.ROOT).replaceFirst("-.*$", "");
        boolean known = config.multilingual() ? tokens.languages().containsKey(code) : code.equals("en");
        if (!known) {
            throw FailureException.usage("The recogniser does not know the language \"" + language + "\"; it knows "
                    + (config.multilingual()
                            ? String.join(", ", new TreeSet<>(tokens.languages().keySet()))
                            : "en")
                    + ".");
        }
        return code;
    }

    @Override
    public String identity() {
        if (identity.isEmpty()) {
            try {
                List<Path> files = new ArrayList<>(ModelTensors.files(folder));
                for (String name : List.of("config.json", "generation_config.json", "tokenizer.json")) {
                    files.add(folder.resolve(name));
                }
                StringBuilder hashes = new StringBuilder();
                for (Path file : files) {
                    hashes.append(Files.exists(file) ? Sha256.of(file) : "-").append('\n');
                }
                String all = Sha256.of(hashes.toString().getBytes(StandardCharsets.UTF_8));
                identity = Optional.of(KIND + all.substring(0, IDENTITY_DIGITS));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return identity.get();
    }

    private Optional<String> language(RecognitionOptions options) {
        if (!model.multilingual() && options.language().isEmpty()) {
            return Optional.of("en");
        }
        return options.language().map(this::languageCode);
    }

    @Override
    public Transcript transcribe(Path recording, List<TimeSpan> speech, RecognitionOptions options, JobContext context)
            throws IOException {
        double seconds = AudioDecoder.info(recording).seconds();
        try (SpeechPass pass = new SpeechPass(
                model, WhisperSettings.of(options), language(options), speech, stage(recording), seconds, context)) {
            AudioDecoder.forEachBlock(recording, SAMPLE_RATE, context, block -> pass.add(block.samples()));
            return pass.finish();
        }
    }

    /**
     * Writes down a whole recording, window after window and silence included, as the original does it. It is read twice,
     * because what counts as silence depends on its loudest moment.
     */
    public Transcript transcribeAll(Path recording, RecognitionOptions options, JobContext context) throws IOException {
        Optional<String> language = language(options);
        LoudestMoment moment = new LoudestMoment(model.network());
        AudioDecoder.forEachBlock(recording, SAMPLE_RATE, context, block -> moment.add(block.samples()));
        float loudest = moment.finish();
        SequentialPass pass = new SequentialPass(
                model, WhisperSettings.of(options), language, loudest, moment.samples(), stage(recording), context);
        AudioDecoder.forEachBlock(recording, SAMPLE_RATE, context, block -> pass.add(block.samples()));
        return pass.finish();
    }

    @Override
    public Transcript transcribe(float[] samples, RecognitionOptions options, JobContext context) {
        SequentialPass pass = pass(model, samples, WhisperSettings.of(options), language(options), context);
        pass.add(samples);
        return pass.finish();
    }

    /** A pass over a sound that is in memory and still has to be added. */
    static SequentialPass pass(
            WhisperModel model,
            float[] samples,
            WhisperSettings settings,
            Optional<String> language,
            JobContext context) {
        LoudestMoment moment = new LoudestMoment(model.network());
        moment.add(samples);
        float loudest = moment.finish();
        return new SequentialPass(model, settings, language, loudest, samples.length, "Recognising speech", context);
    }

    private static String stage(Path recording) {
        return "Recognising speech in " + recording.getFileName();
    }

    @Override
    public void close() {
        model.close();
    }
}
